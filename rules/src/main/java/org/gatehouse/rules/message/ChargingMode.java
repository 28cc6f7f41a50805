package org.gatehouse.rules.message;

/** When credit is taken: at hand-over to the carrier, or on delivery only. */
public enum ChargingMode {
    CHARGE_ON_SUBMIT,
    CHARGE_ON_DELIVERY
}
