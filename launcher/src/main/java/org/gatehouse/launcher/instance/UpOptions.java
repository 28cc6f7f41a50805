package org.gatehouse.launcher.instance;

import java.nio.file.Path;

/**
 * What {@code gatehouse up} was asked for.
 *
 * @param port of the portal, 0 for a free one
 * @param data the data directory
 * @param demo whether the first start makes demo tenants
 */
public record UpOptions(int port, Path data, boolean demo) {
    public static final int DEFAULT_PORT = 8080;
}
