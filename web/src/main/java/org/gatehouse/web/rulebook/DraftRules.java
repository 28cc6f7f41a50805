package org.gatehouse.web.rulebook;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.gatehouse.policy.Edit;
import org.gatehouse.web.page.PageLanguage;
import org.jspecify.annotations.Nullable;

/** The rules of a draft as cards, and what can be done to one without opening it. */
@Named("draftRules")
@ViewScoped
public class DraftRules implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String deleted;

    @Inject
    DraftPage draftPage;

    @Inject
    RuleEditor ruleEditor;

    @Inject
    PageLanguage language;

    public List<RuleCard> getCards() {
        return RuleCards.of(draftPage.getBook().source(), draftPage.getFound(), language.getLocale());
    }

    private BookText book() {
        return draftPage.getBook();
    }

    public void copy(int index) {
        draftPage.make(new Edit.CopyRule(index));
        ruleEditor.open(index + 1);
    }

    public void up(int index) {
        move(index, index - 1);
    }

    public void down(int index) {
        move(index, index + 1);
    }

    /** A card that was dragged: the script sends where from and where to. */
    public void drop() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        move(Integer.parseInt(sent.get("from")), Integer.parseInt(sent.get("to")));
    }

    private void move(int from, int to) {
        int count = book().sheet().entries().size();
        if (from != to && from >= 0 && from < count && to >= 0 && to < count) {
            ruleEditor.close();
            draftPage.make(new Edit.MoveRule(from, to));
        }
    }

    public void turn(int index, boolean on) {
        String name = book().sheet().entries().get(index).name();
        draftPage.make(on ? new Edit.SwitchOn(name) : new Edit.SwitchOff(name));
    }

    /** Deleting asks nothing: it can be undone. */
    public void delete(int index) {
        String name = book().sheet().entries().get(index).name();
        ruleEditor.close();
        draftPage.make(new Edit.RemoveRule(index));
        deleted = name;
    }

    /** Name of the rule that was deleted last, until something else is done; null for none. */
    public @Nullable String getDeleted() {
        return deleted;
    }

    public void undoDelete() {
        deleted = null;
        draftPage.undo();
    }

    public void forgetDeleted() {
        deleted = null;
    }
}
