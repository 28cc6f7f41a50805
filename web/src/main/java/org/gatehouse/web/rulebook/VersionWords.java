package org.gatehouse.web.rulebook;

import org.gatehouse.policy.RulebookVersion;
import org.gatehouse.web.page.Texts;

/** What is said of a version. */
final class VersionWords {

    private VersionWords() {}

    /** Who wrote it, or that it came with the product. */
    static String author(RulebookVersion version, Texts text) {
        return version.author().equals(RulebookVersion.SHIPPED) ? text.get("version.shipped") : version.author();
    }
}
