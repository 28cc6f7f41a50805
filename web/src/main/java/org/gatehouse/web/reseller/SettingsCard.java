package org.gatehouse.web.reseller;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gatehouse.account.SettingChange;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.reseller.SettingView;
import org.gatehouse.reseller.TenantSettings;
import org.gatehouse.tenant.settings.Allowed;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.web.page.Notices;
import org.gatehouse.web.page.Problems;
import org.gatehouse.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** The settings on a tenant's page: each with its value, where that comes from, and a form of its own to change it. */
@Named("settingsCard")
@ViewScoped
public class SettingsCard implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int CHANGES_SHOWN = 20;

    private final Map<Setting, String> typed = new EnumMap<>(Setting.class);
    private transient @Nullable Map<Setting, SettingView> views;

    @Inject
    TenantSettings settings;

    @Inject
    TenantPage tenantPage;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Texts text;

    /** One setting in its form. */
    public final class Line {

        private final Setting setting;

        private Line(Setting setting) {
            this.setting = setting;
        }

        public SettingView getView() {
            return Objects.requireNonNull(views().get(setting));
        }

        /** What stands in the form: as typed, else what is in force. */
        public String getValue() {
            return typed.getOrDefault(setting, getView().value());
        }

        public void setValue(@Nullable String value) {
            typed.put(setting, value == null ? "" : value.strip());
        }

        public void save() {
            change(setting, getValue(), "settings.saved");
        }

        public void inherit() {
            change(setting, null, "settings.inherited");
        }
    }

    public List<Setting> getAll() {
        return Arrays.asList(Setting.values());
    }

    public boolean isNumber(Setting setting) {
        return setting.allowed() instanceof Allowed.Range;
    }

    public boolean hasChoices(Setting setting) {
        return setting.allowed() instanceof Allowed.Choices;
    }

    public Line of(Setting setting) {
        return new Line(setting);
    }

    /** The latest changes, newest first. */
    public List<SettingChange> getHistory() {
        return settings.history(tenantPage.getName(), CHANGES_SHOWN);
    }

    private void change(Setting setting, @Nullable String value, String done) {
        try {
            settings.change(tenantPage.getName(), setting.name(), value);
            typed.remove(setting);
            views = null;
            notices.tell(done, text.get("setting." + setting));
        } catch (InvalidInput invalid) {
            problems.show(invalid.errors().stream()
                    .map(error -> new FieldError(setting.name(), error.key(), error.arguments()))
                    .toList());
        }
    }

    private Map<Setting, SettingView> views() {
        Map<Setting, SettingView> read = views;
        if (read == null) {
            read = new EnumMap<>(Setting.class);
            for (SettingView view : settings.list(tenantPage.getName())) {
                read.put(view.setting(), view);
            }
            views = read;
        }
        return read;
    }
}
