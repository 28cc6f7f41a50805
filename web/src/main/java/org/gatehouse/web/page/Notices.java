package org.gatehouse.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What was done in this request, told once at the top of the page. */
@Named("notices")
@RequestScoped
public class Notices {

    private final List<String> sentences = new ArrayList<>();

    @Inject
    Texts text;

    public void tell(String key, Object... arguments) {
        sentences.add(text.of(key, arguments));
    }

    public List<String> getAll() {
        return List.copyOf(sentences);
    }
}
