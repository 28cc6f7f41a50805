package org.gatehouse.rules.message;

/**
 * What a message is for. TRANSACTIONAL ones are exempt from the rules on advertising, never from opt-outs and
 * intercepts.
 */
public enum Category {
    PROMOTIONAL,
    TRANSACTIONAL
}
