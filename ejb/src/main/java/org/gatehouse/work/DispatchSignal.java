package org.gatehouse.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells the dispatchers of this node that there may be something to send. */
@ApplicationScoped
public class DispatchSignal {

    private final List<Signal> listeners = new CopyOnWriteArrayList<>();

    /** A signal that is raised whenever there may be something to send. */
    public Signal listener() {
        Signal signal = new Signal();
        listeners.add(signal);
        return signal;
    }

    public void raise() {
        listeners.forEach(Signal::raise);
    }
}
