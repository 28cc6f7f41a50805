package org.gatehouse.launcher.instance;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.launcher.process.StartFailure;

/**
 * The programs an instance is made of, copied for it so that a rebuild does not disturb it.
 *
 * @param java of the JDK this process runs on
 * @param classPath of this process, holds the simulator
 * @param payaraMicro the application server
 * @param war the portal
 */
public record Distribution(Path java, String classPath, Path payaraMicro, Path war) {
    private static final int JDK = 17;

    /**
     * As the system properties {@code gatehouse.payara} and {@code gatehouse.war} name them.
     *
     * @throws StartFailure on another JDK than 17, or when a program is missing
     */
    public static Distribution ofThisProcess() {
        if (Runtime.version().feature() != JDK) {
            throw new StartFailure("Gatehouse runs on JDK " + JDK + ", this is " + Runtime.version() + " in "
                    + System.getProperty("java.home") + ": set JAVA_HOME to a JDK " + JDK);
        }
        return new Distribution(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                program("gatehouse.payara"),
                program("gatehouse.war"));
    }

    private static Path program(String property) {
        String file = System.getProperty(property);
        if (file == null || !Files.isRegularFile(Path.of(file))) {
            throw new StartFailure("no file at " + property + "=" + file + ": start Gatehouse with ./gatehouse up");
        }
        return Path.of(file).toAbsolutePath();
    }
}
