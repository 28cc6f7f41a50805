package org.gatehouse.rules.workbench;

/** How bad a finding is. */
public enum Severity {
    /** The rulebook cannot be taken into force like this. */
    ERROR,
    /** It can, and is probably not what its author means. */
    WARNING
}
