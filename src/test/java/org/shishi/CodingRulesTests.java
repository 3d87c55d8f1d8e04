package org.shishi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.servlet.ServletResponse;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Set;
import org.shishi.shared.Download;
import org.shishi.sheet.SheetWriter;
import org.shishi.testing.Holds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.multipart.MultipartFile;

/** Habits of the house that the compiler does not check; each says what to write instead. */
@AnalyzeClasses(packagesOf = Shishi.class, importOptions = ImportOption.DoNotIncludeTests.class)
class CodingRulesTests {

    private static final Set<String> ADDRESS =
            Set.of("getRequestURI", "getRequestURL", "getServletPath", "getPathInfo", "getPathTranslated");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .accessTargetWhere(isNowWithoutClock())
            .because("a test must be able to stop the time: inject a java.time.Clock and write LocalDate.now(clock)");

    @ArchTest
    static final ArchRule doorsGoByTheRealTime = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.shishi.account..",
                    "org.shishi.audit..",
                    "org.shishi.background..",
                    "org.shishi.frame.security..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because(
                    "sessions, locks, tokens, request keys and the trail must not follow the day of the field, which the"
                            + " demo sets: inject RealTime");

    @ArchTest
    @Holds("ASVS 15.3.1")
    static final ArchRule entitiesStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("other modules see records: write a public record XView with static of(entity)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositoriesStayInTheirPackage = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .because("other modules ask the service: give it a verb")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersStayInTheirPackage = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areMetaAnnotatedWith(ControllerAdvice.class)
            .should()
            .bePackagePrivate()
            .because("nobody calls a controller: what others need belongs into the service");

    @ArchTest
    static final ArchRule controllersCallServices = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat(isDatabaseAccess())
            .because("a controller binds, calls one verb of a service and names a view");

    @ArchTest
    static final ArchRule transactionsBelongToServices = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("one command is one transaction: annotate the service");

    @ArchTest
    static final ArchRule oneClassReadsTheAddress = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.shishi.frame.Address")
            .should()
            .callMethodWhere(describe(
                    "read the address of a request as it was sent",
                    call -> call.getTargetOwner().isAssignableTo("jakarta.servlet.http.HttpServletRequest")
                            && ADDRESS.contains(call.getName())))
            .because("routing decodes and a comparison does not: hang a permission on the handler (policy.InPerson,"
                    + " policy.OpenWhile), and ask org.shishi.frame.Address what place it is");

    @ArchTest
    @Holds("ASVS 5.4.1")
    static final ArchRule oneClassReadsTheNameOfAFile = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.shishi.shared.FileName")
            .should()
            .callMethod(MultipartFile.class, "getOriginalFilename")
            .because("a name may turn the reading direction round or break a line: take FileName.of(file)");

    @ArchTest
    static final ArchRule filesAreSentAsDownloads = noClasses()
            .that()
            .resideOutsideOfPackage("org.shishi.frame..")
            .and()
            .doNotBelongToAnyOf(Download.class)
            .should()
            .accessTargetWhere(describe(
                    "take the stream of an answer",
                    (JavaAccess<?> access) -> access.getName().equals("getOutputStream")
                            && access.getTargetOwner().isAssignableTo(ServletResponse.class)))
            .because("whatever fails before the first row must still become a page: write to a shared.Download");

    @ArchTest
    static final ArchRule sheetsAreFinished = noClasses()
            .that(describe(
                    "begin a sheet and never finish one",
                    begun -> sheetWriter(begun, "close") && !sheetWriter(begun, "finish")))
            .should()
            .resideInAnyPackage("..")
            .because("closing alone leaves a file that breaks off, as it must when something fails: call finish() last")
            .allowEmptyShould(true);

    private static boolean sheetWriter(JavaClass calling, String method) {
        return calling.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(SheetWriter.class)
                        && call.getName().equals(method));
    }

    @ArchTest
    static final ArchRule fewKnowOfHashes = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.shishi.account.BoundedEncoder")
            .and()
            .doNotHaveFullyQualifiedName("org.shishi.account.SignIn")
            .and()
            .doNotHaveFullyQualifiedName("org.shishi.account.PresentPassword")
            .and()
            .doNotHaveFullyQualifiedName("org.shishi.account.Passwords")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PasswordEncoder.class)
            .because("a hash takes its time and no connection may be held meanwhile: ask one of these, outside of a"
                    + " transaction, and give a new one its line in account.HashingTests");

    @ArchTest
    static final ArchRule jacksonIsTheThird = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(
                    "org.shishi.frame.description.SchemaNames") // speaks with Swagger, which uses it
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
            .because(
                    "Boot uses Jackson 3: import tools.jackson (its annotations stay com.fasterxml.jackson.annotation)");

    @ArchTest
    static final ArchRule countingIsArithmetic = noClasses()
            .that()
            .resideInAPackage("org.shishi.vote.count..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "java.sql..", "javax.sql..", "org.hibernate..", "tools.jackson..")
            .because(
                    "whoever doubts a result must be able to check the arithmetic by itself: what needs a framework or the"
                            + " database stands in org.shishi.vote");

    @ArchTest
    static final ArchRule countingIsNotStored = noClasses()
            .that()
            .resideInAPackage("org.shishi.vote.count..")
            .and()
            .doNotHaveFullyQualifiedName("org.shishi.vote.count.VotingRule") // stored with its meeting
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..")
            .because("what is counted is a value: an entity of org.shishi.vote stores it");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .andShould()
            .notBeAnnotatedWith(Value.class)
            .because("what a class needs stands in its constructor: make the field final; settings are a record with"
                    + " @ConfigurationProperties");

    @ArchTest
    @Holds("ASVS 15.3.3")
    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .because("an entity changes by a verb of the field that keeps its rules")
            .allowEmptyShould(true);

    /** Whatever the field means: the column behind it has an end, and the database would answer in its own words. */
    @ArchTest
    @Holds("ASVS 1.4.2")
    static final ArchRule numbersOfFormsHaveALength = fields().that()
            .haveRawType(BigDecimal.class)
            .and()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*(Form|Form\\$Row|PlanRows\\$\\w+)")
            .should()
            .beAnnotatedWith(Digits.class)
            .orShould()
            .beAnnotatedWith(DecimalMax.class)
            .because("a number that is too long must be refused beside its field: write @Digits");

    @ArchTest
    static final ArchRule nothingIsNamedImpl = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .because("an interface with one implementation is a class: give it the name of what it does");

    @ArchTest
    static final ArchRule packagesKnowEachOtherOneWay = slices().assignedFrom(packages())
            .should()
            .beFreeOfCycles()
            .because(
                    "a package that needs one that needs it back is no place of its own: let the lower one publish an event,"
                            + " own an interface, or take the type");

    private static SliceAssignment packages() {
        return new SliceAssignment() {

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> isNowWithoutClock() {
        return DescribedPredicate.describe("read the time without a clock", access -> {
            var owner = access.getTargetOwner();
            if (owner.isEquivalentTo(System.class)) {
                return access.getName().equals("currentTimeMillis");
            }
            return owner.getPackageName().startsWith("java.time")
                    && access.getName().equals("now")
                    && access.getTarget() instanceof CodeUnitCallTarget call
                    && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        });
    }

    private static DescribedPredicate<JavaClass> isDatabaseAccess() {
        return DescribedPredicate.describe(
                "reach the database",
                type -> type.isAssignableTo(Repository.class)
                        || type.isAnnotatedWith(Entity.class)
                        || type.isEquivalentTo(EntityManager.class)
                        || type.getPackageName().startsWith("org.springframework.jdbc"));
    }
}
