package org.gatehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.transaction.Repeated;
import org.jspecify.annotations.NullMarked;

/** What the pages and the API stand on keeps its floors, its doors and its house rules (architecture, section 1). */
@AnalyzeClasses(
        packages = "org.gatehouse",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.ThisModuleAndTenantConfig.class})
class ArchitectureTest {

    /** From the ground up. Arrows point downwards, or across where that makes no circle. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("answer", "account", "audit", "carrier", "secret", "transaction", "work"),
            List.of("message", "credit", "intercept", "optout", "contact"),
            List.of("policy"),
            List.of("gate"),
            List.of("admission", "dispatch", "receipt", "reply", "backtest"),
            List.of("campaign", "inquiry", "report", "reseller", "housekeeping"),
            List.of("why", "queue"),
            List.of("startup"));

    static final class ThisModuleAndTenantConfig implements ImportOption {

        private static final Pattern OTHER_MODULES =
                Pattern.compile(".*/org/gatehouse/(rules|launcher|simulator|web)/.*");

        @Override
        public boolean includes(Location location) {
            return !location.matches(OTHER_MODULES);
        }
    }

    private static String[] packages(Stream<String> features) {
        return features.map(feature -> "org.gatehouse." + feature + "..").toArray(String[]::new);
    }

    @ArchTest
    static void arrowsPointDownwards(JavaClasses all) {
        for (int floor = 0; floor < FLOORS.size() - 1; floor++) {
            String[] above =
                    packages(FLOORS.subList(floor + 1, FLOORS.size()).stream().flatMap(List::stream));
            noClasses()
                    .that()
                    .resideInAnyPackage(packages(FLOORS.get(floor).stream()))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule EVERY_FEATURE_HAS_ITS_FLOOR = classes()
            .that()
            .resideOutsideOfPackage("org.gatehouse.tenant..")
            .should()
            .resideInAnyPackage(packages(FLOORS.stream().flatMap(List::stream)));

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching("org.gatehouse.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TENANT_CONFIG_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("org.gatehouse.tenant..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(FLOORS.stream().flatMap(List::stream)));

    @ArchTest
    static final ArchRule ONLY_THE_BINDING_TOUCHES_A_POOL = noClasses()
            .that()
            .resideOutsideOfPackage("org.gatehouse.tenant.binding..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.sql.DataSource")
            .because("a pooled connection keeps the role and the catalog of whoever had it last");

    @ArchTest
    static final ArchRule ONLY_STARTUP_DEFINES_THE_POOLS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.gatehouse.startup.DataSources")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.annotation.sql..");

    @ArchTest
    static final ArchRule CONNECTIONS_STAY_IN_TENANT_CONFIG = noClasses()
            .that()
            .resideOutsideOfPackage("org.gatehouse.tenant..")
            .and()
            .doNotHaveFullyQualifiedName("org.gatehouse.startup.DataSources")
            .should()
            .dependOnClassesThat(
                    DescribedPredicate.describe("connections and statements of java.sql", type -> type.getName()
                            .matches("java\\.sql\\.(Connection|.*Statement)")))
            .because("statements run on a connection that is bound to a tenant");

    @ArchTest
    static final ArchRule ENTITIES_HAVE_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule EVERY_BOUNDARY_SAYS_WHO_MAY_CALL = methods()
            .that(DescribedPredicate.describe(
                    "are methods of an EJB that others may call", ArchitectureTest::isOffered))
            .should(sayWhoMayCall());

    @ArchTest
    static final ArchRule WHAT_MEETS_ANOTHER_TRANSACTION_IS_REPEATED = fields().that()
            .areAnnotatedWith(PersistenceContext.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Repeated.class)
            .because("a deadlock or lock wait is nobody's fault and passes");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages("org.gatehouse.carrier..", "org.gatehouse.startup..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test sets the time of everything but sockets");

    @ArchTest
    static final ArchRule NO_PACKAGE_WITHOUT_A_SUBJECT = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..manager..", "..helper..", "..impl..", "..dto..");

    @ArchTest
    static final ArchRule NULL_IS_THE_EXCEPTION = classes().should(liveInANullMarkedPackage());

    private static boolean isOffered(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return (owner.isAnnotatedWith(Stateless.class) || owner.isAnnotatedWith(Singleton.class))
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.isAnnotatedWith(PostConstruct.class)
                && !method.isAnnotatedWith(PreDestroy.class);
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("carry @RolesAllowed or @PermitAll, or its class does") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = Stream.of(RolesAllowed.class, PermitAll.class)
                        .anyMatch(right -> method.isAnnotatedWith(right)
                                || method.getOwner().isAnnotatedWith(right));
                events.add(new SimpleConditionEvent(method, says, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().tryGetPackageInfo().isPresent()
                        && type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName()));
            }
        };
    }
}
