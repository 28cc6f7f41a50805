package org.gatehouse.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gatehouse.carrier.Alphabet;
import org.gatehouse.carrier.CarrierLink;
import org.gatehouse.carrier.SubmitRequest;
import org.gatehouse.carrier.SubmitResult;
import org.gatehouse.contact.PhoneNumbers;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.message.Message;
import org.gatehouse.message.PartState;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.rules.text.Segment;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.rules.text.Segments;

/**
 * Hands a stride to the carrier: messages side by side within the window, the parts of one message one after the other,
 * only those that the carrier does not have yet.
 */
final class StrideSender {

    private static final int REFERENCES = 256;

    private final CarrierLink link;
    private final CampaignContext context;

    StrideSender(CarrierLink link, CampaignContext context) {
        this.link = link;
        this.context = context;
    }

    /** Returns when the carrier has answered, or can no longer answer, every part that was handed over. */
    List<Sent> send(List<Message> stride, Map<Integer, Rendering> texts) {
        List<CompletableFuture<Sent>> answers = new ArrayList<>(stride.size());
        for (Message message : stride) {
            if (texts.get(message.seq()) instanceof Rendering.Text rendered) {
                answers.add(send(message, context.outgoing(rendered.text())));
            }
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Sent> send(Message message, String text) {
        List<Segment> segments = Segments.split(text, Segmentation.of(text), message.seq() % REFERENCES, false);
        CompletionStage<List<Sent.PartAnswer>> answers = CompletableFuture.completedStage(new ArrayList<>());
        for (int part = 0; part < segments.size(); part++) {
            if (message.partState(part) == PartState.PENDING) {
                int number = part;
                SubmitRequest request = request(message, segments.get(part));
                answers = answers.thenCompose(before -> next(before, number, request));
            }
        }
        return answers.thenApply(all -> new Sent(message, all)).toCompletableFuture();
    }

    private CompletionStage<List<Sent.PartAnswer>> next(List<Sent.PartAnswer> before, int part, SubmitRequest request) {
        boolean broken =
                !before.isEmpty() && !(before.get(before.size() - 1).result() instanceof SubmitResult.Accepted);
        if (broken) {
            return CompletableFuture.completedStage(before);
        }
        return link.submit(request).thenApply(result -> {
            before.add(new Sent.PartAnswer(part, result));
            return before;
        });
    }

    private SubmitRequest request(Message message, Segment segment) {
        return new SubmitRequest(
                context.campaign().sender(),
                PhoneNumbers.e164(message.phone()),
                segment.userDataHeader(),
                segment.userData(),
                message.encoding() == Encoding.UCS2 ? Alphabet.UCS2 : Alphabet.GSM7,
                context.campaign().validity(),
                true);
    }
}
