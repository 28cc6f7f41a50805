package org.gatehouse.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sign-ins that a first start with demo tenants writes to DATA/demo-logins.tsv. */
public record DemoLogins(Path file, List<Login> logins) {
    static final String PLATFORM = "platform";
    private static final String HEADER = "tenant\tlogin\trole\tpassword\tapiKey";

    /** One of them; hides its key. */
    public record Login(String tenant, String role, String apiKey) {
        @Override
        public String toString() {
            return role + " of " + tenant;
        }
    }

    public static DemoLogins read(Path data) {
        Path file = data.resolve("demo-logins.tsv");
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
                throw new DemoFailure(file + " does not begin with the columns " + HEADER.replace('\t', ' '));
            }
            return new DemoLogins(
                    file, lines.stream().skip(1).map(line -> login(file, line)).toList());
        } catch (IOException unreadable) {
            throw new DemoFailure(
                    "no demo tenants in " + data + " (" + unreadable + "): name the data directory of the instance with"
                            + " --data, and start it the first time without --no-demo",
                    unreadable);
        }
    }

    public String apiKey(String tenant, String role) {
        return logins.stream()
                .filter(login -> login.tenant().equals(tenant) && login.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new DemoFailure(file + " has no " + role + " of " + tenant))
                .apiKey();
    }

    private static Login login(Path file, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != HEADER.split("\t").length) {
            throw new DemoFailure(file + " has a line of " + cells.length + " columns");
        }
        return new Login(cells[0], cells[2], cells[4]);
    }
}
