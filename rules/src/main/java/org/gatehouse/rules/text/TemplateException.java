package org.gatehouse.rules.text;

/** A template that cannot be read. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Fault {
        /** Two opening braces without their closing ones. */
        UNCLOSED("template.unclosed"),
        /** A name that is empty, longer than 64 characters, or holds others than letters, digits, {@code _ . -}. */
        BAD_NAME("template.badName");

        private final String messageKey;

        Fault(String messageKey) {
            this.messageKey = messageKey;
        }
    }

    private final Fault fault;
    private final int position;

    TemplateException(Fault fault, int position, String braces) {
        super(fault.messageKey + " at " + position + ": " + braces);
        this.fault = fault;
        this.position = position;
    }

    /** Key of the sentence that tells the author. */
    public String messageKey() {
        return fault.messageKey;
    }

    /** Index of the first brace of the faulty pair, in UTF-16 code units from 0. */
    public int position() {
        return position;
    }
}
