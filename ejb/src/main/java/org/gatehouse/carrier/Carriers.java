package org.gatehouse.carrier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The carriers of this installation, in order of priority (1 is tried first). Empty until the node has started. */
@ApplicationScoped
public class Carriers {

    private static final Duration STOP_MAX = Duration.ofSeconds(2);

    private volatile List<CarrierRoute> routes = List.of();

    /** Takes the carriers of the configuration and binds to them. */
    public void open(List<CarrierRoute> configured) {
        routes = configured.stream()
                .sorted(Comparator.comparingInt(route -> route.config().priority()))
                .toList();
        routes.forEach(route -> route.link().start());
    }

    public List<CarrierRoute> all() {
        return routes;
    }

    /** The carrier that takes a number and category; empty when none does. */
    public Optional<CarrierRoute> route(long phone, String category) {
        String digits = Long.toString(phone);
        return routes.stream().filter(route -> route.takes(digits, category)).findFirst();
    }

    public Optional<CarrierRoute> byId(int id) {
        return routes.stream().filter(route -> route.id() == id).findFirst();
    }

    public Optional<CarrierRoute> byName(String name) {
        return routes.stream().filter(route -> route.name().equals(name)).findFirst();
    }

    /** The number that appended opt-out lines name. */
    public String replyNumber() {
        return routes.stream()
                .map(CarrierRoute::replyNumber)
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Unbinds. */
    @PreDestroy
    public void close() {
        routes.forEach(route -> route.link().stop(STOP_MAX));
        routes = List.of();
    }
}
