package org.gatehouse.rules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Hello {{name}}!,Hello Ada!",
                "{{name}}{{ name }},AdaAda",
                "{{\tşehir_1\u00a0}} x,İzmir x",
                " {{name}} , Ada ",
                "no variables },no variables }",
                "{single} }} {,{single} }} {",
                "{{a.b-c}},7"
            })
    void putsValuesInPlaceAndLeavesTheRestAsItIs(String template, String text) {
        Map<String, String> values = Map.of("name", "Ada", "şehir_1", "İzmir", "a.b-c", "7", "unused", "?");
        assertThat(Template.parse(template).render(values)).isEqualTo(new Rendering.Text(text));
    }

    @Test
    void aValueIsNeverExpandedAgain() {
        Map<String, String> values = Map.of("a", "{{b}}$1\\", "b", "no");
        assertThat(Template.parse("<{{a}}>").render(values)).isEqualTo(new Rendering.Text("<{{b}}$1\\>"));
    }

    @Test
    void namesTheFirstVariableWithoutAValue() {
        Template template = Template.parse("{{a}} {{b}} {{c}}");
        assertThat(template.render(Map.of("a", "1"))).isEqualTo(new Rendering.Unfilled("b"));
        assertThat(template.render(Map.of("a", "1", "b", "", "c", "3"))).isEqualTo(new Rendering.Unfilled("b"));
        assertThat(template.render(Map.of("a", "1", "b", " ", "c", "3"))).isEqualTo(new Rendering.Text("1   3"));
    }

    @Test
    void listsItsVariablesOnceInOrder() {
        Template template = Template.parse("{{b}} {{a}} {{ b }}");
        assertThat(template.variables()).containsExactly("b", "a");
        assertThat(template.hasVariables()).isTrue();
        assertThat(Template.parse("{x}").hasVariables()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Hello {{name, template.unclosed, 6",
        "Hello {{name}, template.unclosed, 6",
        "{{a {{b}}, template.unclosed, 0",
        "x{{}}, template.badName, 1",
        "x{{   }}, template.badName, 1",
        "{{a}} {{first name}}, template.badName, 6",
        "{{{a}}}, template.badName, 0",
        "{{a$}}, template.badName, 0",
        "{{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}}, template.badName, 0"
    })
    void saysWhatIsWrongAndWhere(String template, String messageKey, int position) {
        TemplateException thrown = catchThrowableOfType(TemplateException.class, () -> Template.parse(template));
        assertThat(thrown.messageKey()).isEqualTo(messageKey);
        assertThat(thrown.position()).isEqualTo(position);
    }

    @Property
    void aTextWithoutBracesComesOutAsItWentIn(@ForAll String text) {
        String plain = text.replace('{', '(');
        assertThat(Template.parse(plain).render(Map.of())).isEqualTo(new Rendering.Text(plain));
    }

    @Property
    void anyValueComesOutAsItWentIn(@ForAll String before, @ForAll String value) {
        String plain = before.replace('{', '(');
        Rendering expected = value.isEmpty() ? new Rendering.Unfilled("x") : new Rendering.Text(plain + value + plain);
        assertThat(Template.parse(plain + "{{x}}" + plain).render(Map.of("x", value)))
                .isEqualTo(expected);
    }
}
