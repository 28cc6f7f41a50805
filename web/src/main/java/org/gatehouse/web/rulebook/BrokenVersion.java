package org.gatehouse.web.rulebook;

import org.gatehouse.policy.LoadFault;
import org.gatehouse.policy.RulebookFaults;
import org.gatehouse.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** Says that the version that should be in force cannot be loaded, what counts instead, and what to do. */
public record BrokenVersion(String told, String remedy, String reason) {

    static @Nullable BrokenVersion of(RulebookFaults.@Nullable Since since, Texts text) {
        if (since == null) {
            return null;
        }
        LoadFault fault = since.fault();
        return fault.used() == 0
                ? new BrokenVersion(
                        text.of("version.fault.none", fault.version()),
                        text.get("version.fault.none.remedy"),
                        fault.reason())
                : new BrokenVersion(
                        text.of("version.fault", fault.version(), fault.used()),
                        text.of("version.fault.remedy", fault.used()),
                        fault.reason());
    }
}
