package org.gatehouse.web.campaign;

import jakarta.servlet.http.Part;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.campaign.RecipientSource;

/** The recipients a person gave, a chosen file or pasted numbers; closing it lets go of the file. */
record RecipientUpload(RecipientSource source, Closeable content) implements Closeable {

    /** Streams; the file is never held in memory. */
    static RecipientUpload ofFile(Part file) throws IOException {
        InputStream content = file.getInputStream();
        return new RecipientUpload(new RecipientSource.Csv(content), content);
    }

    static RecipientUpload ofPasted(String pasted) {
        List<RecipientSource.Recipient> recipients = numbers(pasted).stream()
                .map(number -> new RecipientSource.Recipient(number, Map.of()))
                .toList();
        return new RecipientUpload(new RecipientSource.Listed(recipients), InputStream.nullInputStream());
    }

    /** One per line, or separated by comma or semicolon, also their full-width forms; spaces may group digits. */
    static List<String> numbers(String pasted) {
        return Stream.of(pasted.split("[\\n\\r,;，；、]+"))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .toList();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
