package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTopicTest {

    @ParameterizedTest
    @EnumSource(names = {"CONTENT", "FREQUENCY"})
    void everyFieldOfAMessageIsAboutSomething(RulebookKind kind) {
        Collection<Field> fields = kind.vocabulary().fields().values();

        Map<FieldTopic, List<Field>> grouped = FieldTopic.grouped(fields);

        assertThat(grouped).hasSize(7).doesNotContainKey(FieldTopic.OTHER);
        assertThat(grouped.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(fields);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILURE", "INTERCEPT", "REFUND", "REPLY"})
    void fewFieldsAreNotParted(RulebookKind kind) {
        assertThat(FieldTopic.grouped(kind.vocabulary().fields().values())).containsOnlyKeys(FieldTopic.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr", "zh", "ja"})
    void everyTopicHasItsWords(String language) {
        RuleWords words = RuleWords.of(RulebookKind.CONTENT, Locale.forLanguageTag(language));

        assertThat(FieldTopic.values())
                .extracting(words::topic)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void whatIsNotFilledInYetIsMissingAndWhatIsWrongIsNot() {
        RuleForm begun = RuleForm.blank("x").addedAction(new FormAction("", List.of(), List.of()));
        RuleForm wrong = RuleForm.blank("!").addedAction(new FormAction("hold", List.of(), List.of()));

        assertThat(RuleForm.blank("x").findings(RulebookKind.CONTENT))
                .isNotEmpty()
                .allMatch(FormFinding::isMissing);
        assertThat(begun.findings(RulebookKind.CONTENT)).isNotEmpty().allMatch(FormFinding::isMissing);
        assertThat(wrong.findings(RulebookKind.CONTENT)).anyMatch(finding -> !finding.isMissing());
    }
}
