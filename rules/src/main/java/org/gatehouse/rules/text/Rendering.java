package org.gatehouse.rules.text;

/** What became of a template for one recipient. */
public sealed interface Rendering {

    /** Every variable had a value. */
    record Text(String text) implements Rendering {}

    /** The first variable without a value: missing, or an empty one. */
    record Unfilled(String variable) implements Rendering {}
}
