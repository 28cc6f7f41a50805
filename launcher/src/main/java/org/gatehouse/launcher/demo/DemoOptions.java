package org.gatehouse.launcher.demo;

import java.net.URI;
import java.nio.file.Path;

/**
 * What {@code gatehouse demo} was asked for.
 *
 * @param file labelled messages, {@code label<TAB>text}
 * @param url first page of the running portal
 * @param data its data directory, where the demo tenants' keys are
 * @param tenant the customer that sends
 */
public record DemoOptions(Path file, URI url, Path data, String tenant) {}
