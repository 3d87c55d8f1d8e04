package org.shishi.security;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.net.URL;
import org.shishi.Shishi;
import org.shishi.testing.Holds;

/** What is not there cannot be misused: calls that would open a door, and the few places that may make them. */
@AnalyzeClasses(packagesOf = Shishi.class, importOptions = ImportOption.DoNotIncludeTests.class)
class DangerousCallsTests {

    @ArchTest
    @Holds("ASVS 1.2.5")
    static final ArchRule threePlacesStartProcesses = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.shishi.database.ServerAccount")
            .and()
            .doNotHaveFullyQualifiedName("org.shishi.database.ServerPrograms")
            .and()
            .doNotHaveFullyQualifiedName("org.shishi.backup.OffSite")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class)
            .orShould()
            .callMethodWhere(describe(
                    "start a process",
                    call -> call.getTargetOwner().isEquivalentTo(Runtime.class)
                            && call.getName().equals("exec")))
            .because("a command of the system is a list of words of ours, and what people typed is none of them");

    @ArchTest
    @Holds("ASVS 1.3.2")
    static final ArchRule nothingIsEvaluated = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.script..", "org.springframework.expression..", "groovy..", "ognl..")
            .because("whatever is computed stands in the sources");

    @ArchTest
    @Holds({"ASVS 1.2.6", "ASVS 1.2.7", "ASVS 1.3.8"})
    static final ArchRule nothingIsLookedUpByAQueryOfText = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javax.naming..", "org.springframework.ldap..", "org.springframework.jndi..", "javax.xml.xpath..")
            .because("neither directory nor JNDI nor XPath is used, so nobody can ask them anything");

    @ArchTest
    @Holds("ASVS 1.5.2")
    static final ArchRule noObjectsAreRead = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("SerializationUtils")
            .because("sessions hold texts, and JSON is read into records of ours");

    @ArchTest
    @Holds({"ASVS 1.3.6", "ASVS 13.2.4", "ASVS 13.2.5"})
    static final ArchRule onlyAProviderOfTheSettingsIsCalledByHttp = noClasses()
            .that()
            .resideOutsideOfPackage("org.shishi.account.signon..") // the addresses are settings
            .and()
            .doNotHaveFullyQualifiedName("org.shishi.database.ServerBinaries") // reads an archive of the class path
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.apache.http..", "org.apache.hc..", "okhttp3..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(URLConnection|HttpURLConnection)|org\\.springframework\\.web\\..*(RestTemplate|RestClient|WebClient)")
            .orShould()
            .callMethodWhere(describe(
                    "open an address",
                    call -> call.getTargetOwner().isEquivalentTo(URL.class)
                            && call.getName().startsWith("open")))
            .because(
                    "the application speaks with its database, its mail server and the office's sign-on alone, whose names are settings");

    @ArchTest
    @Holds({"ASVS 4.3.1", "ASVS 4.3.2", "ASVS 4.4.1", "ASVS 4.4.2", "ASVS 4.4.3", "ASVS 4.4.4"})
    static final ArchRule nothingSpeaksGraphQlOrWebSocket = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "graphql..",
                    "org.springframework.graphql..",
                    "jakarta.websocket..",
                    "org.springframework.web.socket..",
                    "org.springframework.messaging..")
            .because("their lines of the standard are not held by anything: read them first");

    @ArchTest
    @Holds({"ASVS 6.5.3", "GB 8.1.4.8 b"})
    static final ArchRule chanceIsSecure = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
            .orShould()
            .callMethod(Math.class, "random")
            .because("what nobody may guess is drawn by SecureRandom, and nothing else needs chance");

    @ArchTest
    @Holds("ASVS 11.2.1")
    static final ArchRule noCryptographyIsOurOwn = noClasses()
            .should()
            .beAssignableTo("java.security.MessageDigestSpi")
            .orShould()
            .beAssignableTo("java.security.SignatureSpi")
            .orShould()
            .beAssignableTo("javax.crypto.CipherSpi")
            .orShould()
            .beAssignableTo("javax.crypto.MacSpi")
            .orShould()
            .beAssignableTo("org.bouncycastle.crypto.Digest")
            .orShould()
            .beAssignableTo("org.bouncycastle.crypto.BlockCipher")
            .because("the JDK and Bouncy Castle know how");
}
