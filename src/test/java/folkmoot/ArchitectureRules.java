package folkmoot;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the house, for the house at {@code root} or for a wrong one built beside it. */
final class ArchitectureRules {
  static final List<String> FEATURES =
      List.of(
          "pulse",
          "stage",
          "agreement",
          "listening",
          "heard",
          "action",
          "thanks",
          "learned",
          "export",
          "reflection",
          "digest",
          "home",
          "agenda",
          "quiet",
          "imagination",
          "appreciative",
          "opera",
          "check");
  static final List<String> KERNEL =
      List.of(
          "round",
          "privacy",
          "record",
          "sequel",
          "statistics",
          "draft",
          "instrument",
          "prompt",
          "rhythm",
          "themes",
          "pairing",
          "box");
  static final List<String> PLATFORM =
      List.of(
          "ids",
          "time",
          "text",
          "store",
          "outbox",
          "slack",
          "web",
          "monitoring",
          "secret",
          "chart",
          "schedule",
          "command",
          "calendar",
          "installation",
          "directory");
  private static final List<String> WRITERS =
      List.of("com.slack.api.model.block.Blocks", "BlockCompositions", "BlockElements");

  /** What must have been audited before anybody sees it. */
  private static final Set<String> FIGURES =
      Set.of("PublishedRound", "ItemFigure", "Sides", "Side", "Candidate", "Asking");

  private final String root;

  ArchitectureRules(String root) {
    this.root = root;
  }

  private String[] packages(List<String> names) {
    return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
  }

  private String[] features() {
    return packages(
        Stream.concat(FEATURES.stream(), Stream.of("partnership", "asking", "consent", "shelf"))
            .toList());
  }

  /** What is only a value or a rule touches nothing that can be written to. */
  ArchRule rulesArePure() {
    DescribedPredicate<JavaClass> rules =
        DescribedPredicate.describe(
            "are values or rules",
            c ->
                (c.isRecord() || c.isEnum() || c.getPackageName().endsWith(".statistics"))
                    && !c.getSimpleName().equals("Needs")
                    && !c.getSimpleName().endsWith("Tools"));
    return noClasses()
        .that(rules)
        .and(resideInAnyPackage(packages(KERNEL)).or(resideInAnyPackage(features())))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                .or(resideInAnyPackage(root + ".store.."))
                .or(simpleNameEndingWith("Outbox"))
                .or(simpleNameEndingWith("SlackWeb")));
  }

  ArchRule onlyStoresSpeakSql() {
    return noClasses()
        .that(not(simpleNameEndingWith("Store")).and(notNestedInStore()))
        .and()
        .resideOutsideOfPackage(root + ".store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jdbi..", "java.sql..");
  }

  private static DescribedPredicate<JavaClass> notNestedInStore() {
    return DescribedPredicate.describe("not inside a store", c -> !c.getName().contains("Store$"));
  }

  ArchRule onlySlackSpeaksBolt() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".slack..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.slack.api.bolt..");
  }

  ArchRule onlyViewsBuildBlocks() {
    DescribedPredicate<JavaAccess<?>> builds =
        DescribedPredicate.describe(
            "builds a block",
            access -> WRITERS.stream().anyMatch(access.getTargetOwner().getName()::endsWith));
    return noClasses()
        .that(not(simpleNameEndingWith("Views")))
        .and(not(inViews()))
        .and(resideInAnyPackage(features()).or(resideInAnyPackage(packages(KERNEL))))
        .should()
        .accessTargetWhere(builds);
  }

  private static DescribedPredicate<JavaClass> inViews() {
    return DescribedPredicate.describe("inside views", c -> c.getName().contains("Views$"));
  }

  ArchRule onlySlackCallsSlack() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".slack..", root + ".playground..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.slack.api", "com.slack.api.methods..", "okhttp3..");
  }

  ArchRule viewsAreFunctions() {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Views")
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage(root + ".playground..")
        .and(not(DescribedPredicate.describe("synthetic", m -> m.getName().contains("$"))))
        .should()
        .beStatic()
        .allowEmptyShould(true);
  }

  ArchRule listenersGoThroughUseCases() {
    return noClasses()
        .that()
        .haveSimpleNameEndingWith("Listeners")
        .should()
        .dependOnClassesThat(
            simpleNameEndingWith("Store")
                .or(simpleNameEndingWith("Outbox"))
                .or(resideInAPackage(root + ".store.."))
                .or(resideInAnyPackage("org.jdbi..")))
        .allowEmptyShould(true);
  }

  ArchRule platformKnowsNoFeature() {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(PLATFORM))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(features())
                .or(resideInAnyPackage(packages(KERNEL)))
                .or(resideInAPackage(root)));
  }

  ArchRule featuresMeetOnlyWhereAgreed() {
    ArchRule apart =
        slices()
            .matching(root + ".(" + String.join("|", FEATURES) + ")..")
            .should()
            .notDependOnEachOther();
    ArchRule kernel =
        noClasses()
            .that()
            .resideInAnyPackage(packages(KERNEL))
            .should()
            .dependOnClassesThat(resideInAnyPackage(features()).or(resideInAPackage(root)))
            .allowEmptyShould(true);
    ArchRule circles = slices().matching(root + ".(*)..").should().beFreeOfCycles();
    return CompositeArchRule.of(apart).and(kernel).and(circles);
  }

  ArchRule timeIsGiven() {
    Set<String> clocks = Set.of("now", "systemDefault", "getDefault", "currentTimeMillis");
    DescribedPredicate<JavaAccess<?>> reads =
        DescribedPredicate.describe(
            "reads the clock, the zone or the locale of the machine",
            access ->
                clocks.contains(access.getName())
                    && (access.getTargetOwner().getName().startsWith("java.time")
                        || access.getTargetOwner().getName().equals("java.util.Locale")
                        || access.getTargetOwner().getName().equals("java.lang.System")
                        || access.getTargetOwner().getName().equals("java.util.TimeZone")));
    DescribedPredicate<JavaAccess<?>> makes =
        DescribedPredicate.describe(
            "makes a clock of the machine",
            access ->
                access.getName().startsWith("system")
                    && access.getTargetOwner().getName().startsWith("java.time"));
    return CompositeArchRule.of(
            noClasses().that(areNoCommands()).should().accessTargetWhere(reads.or(makes)))
        .and(
            noClasses()
                .should()
                .callMethodWhere(
                    DescribedPredicate.describe(
                        "sleeps",
                        call ->
                            call.getName().equals("sleep")
                                && call.getTargetOwner().getName().equals("java.lang.Thread"))));
  }

  private static DescribedPredicate<JavaClass> areNoCommands() {
    return DescribedPredicate.describe(
        "are no commands",
        c -> !c.getSimpleName().equals("Main") && !c.getSimpleName().endsWith("Command"));
  }

  ArchRule environmentIsReadOnce() {
    return noClasses()
        .that()
        .doNotHaveSimpleName("Settings")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class);
  }

  ArchRule nothingIsNamedUtil() {
    return classes()
        .should()
        .haveNameNotMatching(".*(Util|Utils|Manager|Helper|Impl|Service|Base|Abstract|Dto)(\\$.*)?")
        .andShould()
        .haveNameNotMatching(".*\\.(Base|Abstract)[A-Z].*");
  }

  /** How many people stand behind a figure is for the caller to say, so there are few of them. */
  private static ArchRule behindWhomOneCounts() {
    return noClasses()
        .that()
        .doNotHaveSimpleName("MetStore")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "says by itself how many stand behind a figure",
                call ->
                    call.getName().equals("behind")
                        && call.getTargetOwner().getSimpleName().equals("Auditor")))
        .allowEmptyShould(true);
  }

  /**
   * Figures come into a feature only by way of the auditor: nobody else makes one, and a view is
   * handed none that stands alone.
   */
  ArchRule onlyAuditedFiguresReachAView() {
    ArchRule made =
        noClasses()
            .that()
            .resideOutsideOfPackages(packages(List.of("privacy", "record", "round", "statistics")))
            .should()
            .callConstructorWhere(
                DescribedPredicate.describe(
                    "makes a figure", call -> isFigure(call.getTargetOwner())));
    ArchRule taken =
        methods()
            .that()
            .areDeclaredInClassesThat(simpleNameEndingWith("Views"))
            .should(takeFiguresFromViewsOnly())
            .allowEmptyShould(true);
    return CompositeArchRule.of(made).and(taken).and(behindWhomOneCounts());
  }

  private static boolean isFigure(JavaClass type) {
    return type.getPackageName().equals("folkmoot.privacy")
            && FIGURES.contains(type.getSimpleName())
        || type.getName().equals("folkmoot.statistics.Tally");
  }

  private static ArchCondition<JavaMethod> takeFiguresFromViewsOnly() {
    return new ArchCondition<>("take figures from other views only") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (method.getRawParameterTypes().stream().anyMatch(ArchitectureRules::isFigure)) {
          method.getAccessesToSelf().stream()
              .filter(access -> !access.getOriginOwner().getName().matches(".*Views(\\$.*)?"))
              .forEach(
                  access ->
                      events.add(SimpleConditionEvent.violated(method, access.getDescription())));
        }
      }
    };
  }

  ArchRule fieldsAreFinal() {
    return fields()
        .that(
            DescribedPredicate.describe(
                "hold state",
                f ->
                    !f.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !f.isAnnotatedWith("picocli.CommandLine$Option")
                        && !f.isAnnotatedWith("picocli.CommandLine$Mixin")
                        && !f.isAnnotatedWith("picocli.CommandLine$Spec")))
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(
            Stream.of(features(), packages(KERNEL), new String[] {root})
                .flatMap(Stream::of)
                .toArray(String[]::new))
        .should()
        .beFinal();
  }

  ArchRule thePlaygroundSharesNothing() {
    ArchRule knowsNobody =
        noClasses()
            .that()
            .resideInAPackage(root + ".playground..")
            .should()
            .dependOnClassesThat(
                resideInAPackage(root + "..")
                    .and(not(resideInAPackage(root + ".playground..")))
                    .or(resideInAnyPackage("com.slack..")));
    ArchRule isKnownToNobody =
        noClasses()
            .that()
            .resideOutsideOfPackage(root + ".playground..")
            .and(areNoCommands())
            .and()
            .doNotHaveSimpleName("PlayedHouse")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".playground..");
    return CompositeArchRule.of(knowsNobody).and(isKnownToNobody);
  }
}
