package org.gatehouse.launcher.database;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.launcher.process.StartFailure;

/** A release of MariaDB; the first two numbers name the series, whose files are alike. */
record ServerVersion(int major, int minor, int release) implements Comparable<ServerVersion> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");
    private static final Comparator<ServerVersion> ORDER = Comparator.comparingInt(ServerVersion::major)
            .thenComparingInt(ServerVersion::minor)
            .thenComparingInt(ServerVersion::release);

    static ServerVersion parse(String text) {
        Matcher numbers = FORM.matcher(text);
        if (!numbers.matches()) {
            throw new StartFailure("\"" + text + "\" is not a version of MariaDB, such as " + DatabaseEngine.VERSION);
        }
        return new ServerVersion(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                Integer.parseInt(numbers.group(3)));
    }

    boolean isOfSameSeriesAs(ServerVersion other) {
        return major == other.major && minor == other.minor;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + release;
    }
}
