package org.gatehouse.rules.book;

/**
 * Whose rules: all layers above a message's tenant are asked, each as rulebooks of its own (architecture section 4).
 */
public enum LayerKind {
    PLATFORM,
    RESELLER,
    CUSTOMER
}
