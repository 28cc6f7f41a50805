package org.gatehouse.web.rulebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Texts;
import org.primefaces.PrimeFaces;

/** One table of a rulebook in force in its grid, where it is only read. */
@Named("rulebookTable")
@RequestScoped
public class RulebookTable {

    @Inject
    RulebookPage rulebookPage;

    @Inject
    PageLanguage language;

    @Inject
    Texts text;

    public String getLayout() {
        return GridLayout.of(rulebookPage.tableSchema(), false, language.getLocale(), text);
    }

    public boolean isEditable() {
        return false;
    }

    public void read() {
        TableSchema schema = rulebookPage.tableSchema();
        GridAnswer answer = new GridAnswer(schema, rulebookPage.content().table(schema.name()), 0);
        PrimeFaces.current().ajax().addCallbackParam("grid", answer.withRows().json());
    }

    /** Nothing is taken here. */
    public void splice() {
        read();
    }
}
