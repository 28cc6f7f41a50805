package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.policy.Scene.ANADOLU;
import static org.gatehouse.policy.Scene.FJORD;
import static org.gatehouse.policy.Scene.LALE;
import static org.gatehouse.policy.Scene.NORDIC;
import static org.gatehouse.policy.Scene.PLATFORM;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.account.Role;
import org.gatehouse.answer.NotFound;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whose rulebooks who may see and change: everybody else finds nothing. */
class LayerRightsIT {

    private static final List<TenantId> ALL = List.of(PLATFORM, ANADOLU, LALE, NORDIC, FJORD);

    @SuppressWarnings("NullAway.Init")
    private static Scene scene;

    @BeforeAll
    static void aControlDatabase() throws IOException, InterruptedException {
        scene = Scene.start();
        scene.node();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void complianceSeesAndChangesAllLayers() {
        Person person = scene.compliance("ada@platform");
        assertThat(seen(person)).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(changed(person)).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void theOperatorSeesAllAndChangesNone() {
        Person person = scene.person("op@platform", PLATFORM, Role.OPERATOR);
        assertThat(seen(person)).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(changed(person)).isEmpty();
    }

    @Test
    void aResellerSeesAndChangesItsOwnLayerAndItsCustomers() {
        Person person = scene.person("r@anadolu", ANADOLU, Role.RESELLER);
        assertThat(seen(person)).containsExactlyInAnyOrder(ANADOLU, LALE);
        assertThat(changed(person)).containsExactlyInAnyOrder(ANADOLU, LALE);
    }

    @Test
    void aCustomerSeesItsOwnLayerAndChangesNone() {
        Person person = scene.person("c@lale", LALE, Role.CUSTOMER);
        assertThat(seen(person)).containsExactly(LALE);
        assertThat(changed(person)).isEmpty();
    }

    @Test
    void aViewerSeesNone() {
        Person person = scene.person("v@lale", LALE, Role.VIEWER);
        assertThat(seen(person)).isEmpty();
        assertThat(changed(person)).isEmpty();
    }

    private static List<TenantId> seen(Person person) {
        assertThat(person.library().layers().stream().map(Layer::id).toList())
                .containsExactlyInAnyOrderElementsOf(
                        able(layer -> person.library().overview(layer)));
        assertThat(able(layer -> person.library().inForce(layer, RulebookKind.CONTENT)))
                .isEqualTo(able(layer -> person.library().overview(layer)));
        assertThat(able(layer -> person.library().history(layer, RulebookKind.CONTENT, null, 1)))
                .isEqualTo(able(layer -> person.library().overview(layer)));
        assertThat(able(layer -> person.library().diff(layer, RulebookKind.CONTENT, 0, 0)))
                .isEqualTo(able(layer -> person.library().overview(layer)));
        return able(layer -> person.library().overview(layer));
    }

    private static List<TenantId> changed(Person person) {
        return able(layer -> person.drafts()
                .discard(person.opens(layer, RulebookKind.CONTENT).draft().id()));
    }

    private interface Deed {
        void on(TenantId layer);
    }

    /** The layers on which a deed can be done; on the others the caller finds nothing. */
    private static List<TenantId> able(Deed deed) {
        return ALL.stream()
                .filter(layer -> {
                    try {
                        deed.on(layer);
                        return true;
                    } catch (NotFound nothing) {
                        return false;
                    }
                })
                .toList();
    }

    @Test
    void anotherBranchFindsNothingOfADraft() {
        Person ours = scene.person("r@anadolu", ANADOLU, Role.RESELLER);
        Person second = scene.person("s@anadolu", ANADOLU, Role.RESELLER);
        Person theirs = scene.person("r@nordic", NORDIC, Role.RESELLER);
        OpenDraft draft = ours.opens(LALE, RulebookKind.CONTENT);
        DraftId id = draft.draft().id();

        Refused.notFound(() -> theirs.drafts().find(id));
        Refused.notFound(() -> theirs.drafts().list(LALE));
        Refused.notFound(() -> theirs.drafts().diff(id));
        Refused.notFound(() -> theirs.adds(draft, "x"));
        Refused.notFound(() -> theirs.drafts().describe(id, 1, "x", ""));
        Refused.notFound(() -> theirs.drafts().undo(id, 1));
        Refused.notFound(() -> theirs.drafts().redo(id, 1));
        Refused.notFound(() -> theirs.drafts().carryOver(id, 1));
        Refused.notFound(() -> theirs.submits(draft));
        Refused.notFound(() -> theirs.drafts().discard(id));
        Refused.notFound(() -> theirs.drafts().open(LALE, RulebookKind.CONTENT, "x", "", "", Map.of(), Locale.ENGLISH));
        OpenDraft submitted = ours.submits(ours.adds(draft, "one"));
        Refused.notFound(() -> theirs.approves(submitted));
        Refused.notFound(() -> theirs.approvals().giveBack(id, submitted.draft().revision(), "no"));
        assertThat(theirs.approvals().waiting()).isEmpty();

        assertThat(second.approves(submitted).version()).isEqualTo(1);
        Refused.notFound(() -> theirs.library().version(LALE, RulebookKind.CONTENT, 1));
        Refused.notFound(() -> theirs.approvals().rollBack(LALE, RulebookKind.CONTENT, 0, "no"));
        Refused.notFound(() -> theirs.approvals().withdraw(LALE, RulebookKind.CONTENT, 1));
        Refused.notFound(() -> theirs.library().layer("lale"));
        Refused.notFound(() -> theirs.library().mayChange(LALE));
        assertThat(ours.approvals()
                        .rollBack(LALE, RulebookKind.CONTENT, 0, "as before")
                        .version())
                .isEqualTo(2);
    }

    @Test
    void anIdWithAnotherLayerInItLeadsNowhere() {
        Person ours = scene.person("r@anadolu", ANADOLU, Role.RESELLER);
        Person theirs = scene.person("r@nordic", NORDIC, Role.RESELLER);
        DraftId id = ours.opens(LALE, RulebookKind.CONTENT).draft().id();
        Refused.notFound(() -> theirs.drafts().find(new DraftId(FJORD, id.number())));
        ours.drafts().discard(id);
    }

    @Test
    void aLayerHasOnlyTheRulebooksThatItMayHave() {
        Person person = scene.compliance("ada@platform");
        Refused.notFound(() -> person.opens(ANADOLU, RulebookKind.FAILURE));
        Refused.notFound(() -> person.opens(ANADOLU, RulebookKind.INTERCEPT));
        Refused.notFound(() -> person.library().inForce(LALE, RulebookKind.REFUND));
        assertThat(person.library().overview(LALE))
                .extracting(glance -> glance.book().kind())
                .containsExactly(
                        RulebookKind.CONTENT, RulebookKind.FREQUENCY, RulebookKind.INTERCEPT, RulebookKind.REPLY);
    }

    @Test
    void everyDoorNamesTheRolesItIsFor() {
        Set<String> all = Set.of("COMPLIANCE", "OPERATOR", "RESELLER", "CUSTOMER");
        assertThat(doors(RulebookLibrary.class)).allSatisfy((method, roles) -> assertThat(roles)
                .as(method)
                .isEqualTo(method.equals("faults") ? Set.of("COMPLIANCE", "OPERATOR") : all));
        Set<String> readers = Set.of("COMPLIANCE", "RESELLER", "OPERATOR");
        Set<String> changers = Set.of("COMPLIANCE", "RESELLER");
        assertThat(doors(RulebookDrafts.class)).allSatisfy((method, roles) -> assertThat(roles)
                .as(method)
                .isEqualTo(
                        Set.of("find", "list", "diff", "check", "tests", "trial")
                                        .contains(method)
                                ? readers
                                : changers));
        assertThat(doors(RulebookApprovals.class))
                .allSatisfy((method, roles) -> assertThat(roles).as(method).isEqualTo(changers));
    }

    private static Map<String, Set<String>> doors(Class<?> boundary) {
        Map<String, Set<String>> doors = new TreeMap<>();
        for (Method method : boundary.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                RolesAllowed own = method.getAnnotation(RolesAllowed.class);
                RolesAllowed roles = own == null ? boundary.getAnnotation(RolesAllowed.class) : own;
                doors.put(method.getName(), new TreeSet<>(Arrays.asList(roles.value())));
            }
        }
        assertThat(doors).isNotEmpty();
        return doors;
    }
}
