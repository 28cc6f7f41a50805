package org.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Pages hold no words of their own: every word comes from the bundles, and every key they name is there. */
class PageSourcesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Properties ENGLISH = PageTextsTest.bundle("");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern NAMED_KEY = Pattern.compile("text(?:\\.of\\(|\\[)'([^']+)'[,)\\]]");
    private static final Set<String> READ_OUT =
            Set.of("alt", "aria-label", "placeholder", "header", "message", "itemLabel");
    private static final Set<String> KEYS = Set.of("label", "title", "hint", "question");

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHoldsNoWords(Path page) throws Exception {
        Words words = read(page);
        assertThat(words.literal).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyKeyOfAPageIsInTheBundles(Path page) throws Exception {
        Words words = read(page);
        assertThat(ENGLISH.stringPropertyNames()).containsAll(words.keys);
    }

    @Test
    void everyPageHasItsRoles() throws IOException {
        try (Stream<Path> files = Files.list(WEBAPP)) {
            List<String> open = List.of("/signin.xhtml", "/notFound.xhtml", "/forbidden.xhtml", "/fault.xhtml");
            assertThat(files.map(file -> "/" + file.getFileName()).filter(name -> name.endsWith(".xhtml")))
                    .hasSizeGreaterThan(10)
                    .allMatch(page -> PageRights.of(page).isPresent() != open.contains(page));
        }
    }

    @Test
    void theScannerSeesAWord(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("page.xhtml");
        Files.writeString(
                page, "<p title=\"#{text['none']}\">Hello <b aria-label=\"Bold\">#{text['nowhere.at.all']}</b></p>");
        Words words = read(page);
        assertThat(words.literal).containsExactly("Bold", "Hello");
        assertThat(words.keys).containsExactly("none", "nowhere.at.all");
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }

    private static Words read(Path page) throws SAXException, IOException, ParserConfigurationException {
        Words words = new Words();
        SAXParserFactory.newInstance().newSAXParser().parse(page.toFile(), words);
        words.flush();
        words.literal.sort(null);
        return words;
    }

    private static final class Words extends DefaultHandler {

        final List<String> literal = new ArrayList<>();
        final List<String> keys = new ArrayList<>();
        private final StringBuilder characters = new StringBuilder();

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            flush();
            for (int i = 0; i < attributes.getLength(); i++) {
                attribute(name, attributes.getQName(i).replaceFirst("^pt:", ""), attributes.getValue(i));
            }
            if (name.equals("ui:param") && "title".equals(attributes.getValue("name"))) {
                keys.add(attributes.getValue("value"));
            }
        }

        private void attribute(String element, String name, String value) {
            findKeys(value);
            if (element.startsWith("gh:") && KEYS.contains(name) && !value.contains("#{")) {
                keys.add(value);
            } else if (READ_OUT.contains(name) || KEYS.contains(name)) {
                findWords(value);
            }
        }

        @Override
        public void characters(char[] text, int start, int length) {
            characters.append(text, start, length);
        }

        @Override
        public void endElement(String uri, String local, String name) {
            flush();
        }

        void flush() {
            findKeys(characters.toString());
            findWords(characters.toString());
            characters.setLength(0);
        }

        private void findKeys(String text) {
            Matcher key = NAMED_KEY.matcher(text);
            while (key.find()) {
                keys.add(key.group(1));
            }
        }

        private void findWords(String text) {
            Matcher word = LETTERS.matcher(EXPRESSION.matcher(text).replaceAll(""));
            while (word.find()) {
                literal.add(word.group());
            }
        }
    }
}
