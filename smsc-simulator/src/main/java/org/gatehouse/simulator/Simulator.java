package org.gatehouse.simulator;

import java.io.IOException;
import java.time.Clock;
import org.gatehouse.simulator.control.ControlServer;
import org.gatehouse.simulator.smpp.SmppServer;
import org.gatehouse.simulator.smsc.Smsc;

/**
 * A running simulator: an SMPP 3.4 server and its control port, both on the loopback interface. Close it to stop both
 * and cut all connections.
 */
public final class Simulator implements AutoCloseable {

    private final Smsc smsc;
    private final SmppServer smpp;
    private final ControlServer control;

    private Simulator(Smsc smsc, SmppServer smpp, ControlServer control) {
        this.smsc = smsc;
        this.smpp = smpp;
        this.control = control;
    }

    /**
     * Starts one.
     *
     * @throws IOException when a port is taken
     */
    public static Simulator start(SimulatorOptions options) throws IOException {
        Smsc smsc = new Smsc(
                Clock.systemUTC(),
                new Smsc.Settings(options.receiptDelay(), options.replyNumber(), options.pendingLimit()));
        SmppServer.Account account = new SmppServer.Account(options.systemId(), options.password());
        SmppServer smpp = null;
        try {
            smpp = new SmppServer(options.smppPort(), account, options.windowSize(), smsc);
            return new Simulator(smsc, smpp, new ControlServer(options.controlPort(), smsc, smpp));
        } catch (IOException e) {
            smsc.close();
            if (smpp != null) {
                smpp.close();
            }
            throw e;
        }
    }

    /** Where ESMEs bind. */
    public int smppPort() {
        return smpp.port();
    }

    /** Where the control port's HTTP is answered. */
    public int controlPort() {
        return control.port();
    }

    @Override
    public void close() throws IOException {
        control.close();
        smsc.close();
        smpp.close();
    }
}
