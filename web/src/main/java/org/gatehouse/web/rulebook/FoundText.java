package org.gatehouse.web.rulebook;

import java.util.Locale;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.Severity;

/** A finding in the reader's words, with its place. */
public record FoundText(Finding finding, String text) {

    static FoundText of(Finding finding, Locale locale) {
        return new FoundText(finding, finding.text(locale));
    }

    public boolean isError() {
        return finding.severity() == Severity.ERROR;
    }

    public Severity getSeverity() {
        return finding.severity();
    }
}
