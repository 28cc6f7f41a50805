package org.gatehouse.account;

import java.time.Instant;
import org.gatehouse.tenant.settings.Setting;
import org.jspecify.annotations.Nullable;

/** One entry of a setting's history; {@code value} null: from then on it is inherited again. */
public record SettingChange(Setting setting, @Nullable String value, Instant at, String by) {}
