package org.gatehouse.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;

/** Pages and API ask boundaries, and nothing below them (architecture, section 1). */
@AnalyzeClasses(packages = "org.gatehouse.web", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_WEB_KNOWS_NO_PERSISTENCE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.eclipse.persistence..");

    @ArchTest
    static final ArchRule THE_WEB_OPENS_NO_TRANSACTION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gatehouse.tenant.sql..", "org.gatehouse.transaction..", "jakarta.transaction..");

    @ArchTest
    static final ArchRule THE_API_AND_SIGN_IN_KNOW_NO_FACES = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.gatehouse.web.api..",
                    "org.gatehouse.web.problem..",
                    "org.gatehouse.web.security..",
                    "org.gatehouse.web.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.gatehouse.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CYCLES_WITHIN_THE_API =
            slices().matching("org.gatehouse.web.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule EVERY_RESOURCE_NAMES_ITS_ROLES =
            classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(RolesAllowed.class);
}
