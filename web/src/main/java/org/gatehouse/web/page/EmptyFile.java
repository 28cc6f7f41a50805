package org.gatehouse.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** A file of no bytes that was chosen in a form. Faces takes it for none; the request still names it. */
public final class EmptyFile {

    private EmptyFile() {}

    /**
     * The name of the empty file that was chosen in an input.
     *
     * @param input its id in the page
     */
    public static Optional<String> name(String input) throws IOException {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        try {
            return Optional.ofNullable(request.getPart(input))
                    .filter(part -> part.getSize() == 0)
                    .map(Part::getSubmittedFileName)
                    .filter(name -> !name.isEmpty());
        } catch (ServletException noForm) {
            throw new IOException(Objects.toString(noForm.getMessage()), noForm);
        }
    }
}
