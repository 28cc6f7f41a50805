package org.gatehouse.launcher.process;

/**
 * The signal the kernel sends a child when its parent is gone, however the parent ended (prctl(2), PR_SET_PDEATHSIG).
 */
public enum DeathSignal {
    /** Lets the child end its work in order. */
    TERM,
    /** Ends it at once; for children whose records survive a crash by design. */
    KILL
}
