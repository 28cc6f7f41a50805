package org.gatehouse.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a simulator as a process of its own until it is ended by a signal. */
public final class SimulatorMain {

    private static final String USAGE = """
            Usage: SimulatorMain [--port N] [--control-port N] [--receipt-delay-ms N] [--system-id ID] [--password PW]
                                 [--reply-number DIGITS]
            Ports are 0 for a free one (the default); receipts come after 200 ms; system id gatehouse, password secret,
            reply number 4242.""";
    private static final int EXIT_USAGE = 2;

    /** Kept so that its level is: the library tells of every bind and unbind at INFO. */
    private static final Logger SMPP_LIBRARY = Logger.getLogger("org.jsmpp");

    private SimulatorMain() {}

    public static void main(String[] args) {
        SMPP_LIBRARY.setLevel(Level.WARNING);
        try {
            Simulator simulator = Simulator.start(parse(args));
            System.out.println("Simulator is ready: smpp 127.0.0.1:" + simulator.smppPort() + " control 127.0.0.1:"
                    + simulator.controlPort());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(EXIT_USAGE);
        } catch (IOException e) {
            System.err.println("The simulator cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    static SimulatorOptions parse(String... args) {
        SimulatorOptions options = SimulatorOptions.defaults();
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " is unknown or lacks its value");
            }
            options = with(options, args[i], args[i + 1]);
        }
        return options;
    }

    private static SimulatorOptions with(SimulatorOptions options, String flag, String value) {
        return switch (flag) {
            case "--port" -> options.withPorts(number(flag, value), options.controlPort());
            case "--control-port" -> options.withPorts(options.smppPort(), number(flag, value));
            case "--receipt-delay-ms" -> options.withReceiptDelay(Duration.ofMillis(number(flag, value)));
            case "--system-id" -> options.withAccount(value, options.password());
            case "--password" -> options.withAccount(options.systemId(), value);
            case "--reply-number" -> options.withReplyNumber(value);
            default -> throw new IllegalArgumentException(flag + " is unknown");
        };
    }

    private static int number(String flag, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(flag + " is " + value + ", not a number", e);
        }
    }
}
