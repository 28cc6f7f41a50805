package org.gatehouse.launcher.bench;

import java.time.Duration;

/**
 * A campaign that was taken in.
 *
 * @param admissionTime from the beginning of the request until it was no longer ADMITTING
 */
record Admitted(String id, Duration admissionTime) {}
