package org.gatehouse.carrier;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.gatehouse.carrier.LinkState.BindRefused;
import org.gatehouse.carrier.LinkState.Bound;
import org.gatehouse.carrier.LinkState.Connecting;
import org.gatehouse.carrier.LinkState.Paused;
import org.gatehouse.carrier.LinkState.Stopped;
import org.gatehouse.carrier.LinkState.Unreachable;

/** The state of a link: a change is logged once, and the same trouble again keeps the time since when it lasts. */
final class StateLog {
    private static final Logger LOG = System.getLogger(CarrierLink.class.getName());

    private final String carrier;
    private volatile LinkState now = new Stopped(Instant.now());

    StateLog(String carrier) {
        this.carrier = carrier;
    }

    LinkState now() {
        return now;
    }

    void change(LinkState next) {
        if (describe(next).equals(describe(now))) {
            return;
        }
        now = next;
        LOG.log(level(next), "carrier {0}: {1}", carrier, describe(next));
    }

    private static Level level(LinkState state) {
        return state instanceof Unreachable || state instanceof BindRefused || state instanceof Paused
                ? Level.WARNING
                : Level.INFO;
    }

    private static String describe(LinkState state) {
        if (state instanceof Unreachable unreachable) {
            return "unreachable: " + unreachable.error();
        } else if (state instanceof BindRefused refused) {
            return "bind refused with 0x%08X".formatted(refused.commandStatus());
        } else if (state instanceof Paused paused) {
            return "paused until %s: %s".formatted(paused.until(), paused.why());
        } else if (state instanceof Bound) {
            return "bound";
        } else if (state instanceof Connecting) {
            return "connecting";
        }
        return "stopped";
    }
}
