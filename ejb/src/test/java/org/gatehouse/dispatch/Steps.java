package org.gatehouse.dispatch;

import java.io.IOException;
import java.time.Duration;
import org.gatehouse.carrier.ScriptedSmsc;
import org.gatehouse.carrier.ScriptedSmsc.Pdu;
import org.gatehouse.carrier.ScriptedSmsc.Script;
import org.gatehouse.pipeline.Pipeline;
import org.gatehouse.pipeline.Sending;
import org.gatehouse.tenancy.CrashingDatabase;
import org.gatehouse.work.Tickets;

/** The steps of the workers that send, taken by hand in the process that runs now. */
record Steps(Pipeline pipeline) {

    static final int INVALID_NUMBER = 0x0B;
    static final int THROTTLED = 0x58;
    private static final int STEPS_MAX = 10;

    /** Answers a submit; {@code count} from 1. */
    interface SubmitAnswer {
        void answer(Pdu submit, int count, ScriptedSmsc smsc) throws IOException;
    }

    /** A carrier of its own mind about submits. */
    static Script onSubmit(SubmitAnswer answers) {
        return (pdu, smsc) -> {
            if (pdu.commandId() == ScriptedSmsc.SUBMIT) {
                answers.answer(pdu, smsc.received(ScriptedSmsc.SUBMIT).size(), smsc);
            } else {
                ScriptedSmsc.FRIENDLY.received(pdu, smsc);
            }
        };
    }

    /** Takes every submit but the first, whose number it says is invalid. */
    static Script refusingTheFirst() {
        return onSubmit((submit, count, smsc) ->
                smsc.send(submit.answer(count == 1 ? INVALID_NUMBER : 0, "id" + submit.sequenceNumber())));
    }

    int submitCount() {
        return pipeline.smsc().received(ScriptedSmsc.SUBMIT).size();
    }

    Lane lane() {
        return new Lane(
                pipeline.route(),
                new FairShare(),
                pipeline.get(Claims.class),
                pipeline.get(ChunkDispatch.class),
                pipeline.get(Tickets.class),
                pipeline.clock());
    }

    /** Sends one chunk. @return whether there was one */
    boolean send() {
        return lane().step(() -> false);
    }

    /** The same by a process that may die of it. @return whether it did */
    boolean sendAndDie() {
        try {
            send();
            return false;
        } catch (CrashingDatabase.Crash crash) {
            return true;
        }
    }

    void recover() {
        pipeline.get(Recovery.class).step();
    }

    /** Goes on, time after time, until nothing of a campaign waits. */
    void goOn(Sending sending) {
        for (int step = 0; step < STEPS_MAX && !sending.chunkState().equals("DONE"); step++) {
            recover();
            pipeline.clock().advance(Duration.ofMinutes(1));
            send();
        }
    }
}
