package folkmoot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The playground in a real browser, by mouse and by keyboard, as somebody new to it uses it. */
class BrowserWalkTest {
  private static Browsing browsing;

  private final Path folder;

  BrowserWalkTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void open() {
    browsing = Browsing.start();
  }

  @AfterAll
  static void close() {
    if (browsing != null) {
      browsing.close();
    }
  }

  @AfterEach
  void leave() {
    browsing.leave();
  }

  private PlayedHouse house() {
    return PlayedHouse.start(
        new PlayedHouse.Where(folder, false, 0, Transport.HTTP), InstantSource.system());
  }

  @Test
  void a_newcomer_sets_up_an_empty_channel_and_starts_the_first_pulse() {
    try (PlayedHouse house = house()) {
      Visit amira = Visit.of(browsing.window(), house).as("U07AMIRAKH");
      amira.isAccessible();
      amira.link("harbour-lights").click();
      amira.button("Invite Folkmoot").click();
      amira.button("Set up Folkmoot").last().click();
      assertThat(amira.dialog()).containsText("#harbour-lights");
      amira.isAccessible();

      Locator name = amira.dialog().getByLabel("Name of the partnership", byExactName());
      name.fill("");
      amira.inside("Save").click();
      assertThat(name).hasAttribute("aria-invalid", "true");
      assertThat(name).isFocused();
      name.fill("Harbour Lights");
      amira.inside("Save").click();
      amira.inside("Start the first pulse").click();
      assertThat(amira.dialog()).containsText("Below is what a member sees");
      amira.inside("Post it").click();
      assertThat(amira.log()).containsText("Closes");
      assertThat(amira.log()).containsText("Harbour Lights");
      amira.isAccessible();
      assertThat(browsing.complaints()).isEmpty();
    }
  }

  @Test
  void an_export_and_its_page_to_print_can_be_read_by_everybody() {
    try (PlayedWeek week = PlayedWeek.start()) {
      week.types("Amira", "/moot pulse now");
      week.types("Amira", "/moot ask \"What should we stop doing?\" now");
      week.client().others();
      week.clockTo(week.monday(), 21, "12:00");
      Page page = browsing.window();
      page.navigate(ExportStoryTest.link(week).toString());
      Browsing.isAccessible(page);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the page to print"))
          .click();
      assertThat(page.locator("blockquote").first()).isVisible();
      assertThat(page.locator(".item h3").first()).isVisible();
      Browsing.isAccessible(page);

      page.reload();
      Browsing.isAccessible(page);
    }
  }

  private static Locator.GetByLabelOptions byExactName() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  @Test
  void a_week_goes_by_from_the_pulse_to_the_summary() {
    try (PlayedHouse house = house()) {
      Visit amira = Visit.of(browsing.window(), house).as("U07AMIRAKH");
      amira.types("/moot pulse now");
      assertThat(amira.log()).containsText("This week’s pulse");

      Visit rosa = Visit.of(browsing.window(), house).as("U07ROSADEL");
      answersByMouse(rosa);
      answersByKeyboard(Visit.of(browsing.window(), house).as("U07JOELBRA"));
      answersByMouse(Visit.of(browsing.window(390, 844), house).as("U07YUSUFDE"));
      changesTheAnswer(rosa);

      amira.types("/moot ask \"What would good look like on a Tuesday?\" now");
      assertThat(amira.log()).containsText("What would good look like on a Tuesday?");
      sharesWords(rosa);

      amira.button("Let the others answer").first().click();
      assertThat(amira.page().getByText(Pattern.compile("\\d+ people answered"))).isVisible();
      amira.button("To the close").first().click();
      assertThat(amira.log()).containsText("This week’s pulse: what we heard");
      assertThat(amira.log()).containsText("chose “Mostly” or “Completely”");
      amira.isAccessible();
      amira.button("To the next digest").first().click();
      assertThat(amira.log()).containsText("Next summary:");
      amira.isAccessible();

      amira.link("App Home").click();
      assertThat(amira.page().getByRole(AriaRole.MAIN)).containsText("What comes next");
      amira.isAccessible();
      assertThat(browsing.complaints()).isEmpty();
    }
  }

  private static void answersByMouse(Visit member) {
    member.button("Answer").last().click();
    member.answer("want the same thing", "Mostly").check();
    member.isAccessible();
    member.inside("Send").click();
    assertThat(member.dialog()).containsText("Counted.");
    member.inside("Close").click();
    assertThat(member.dialog()).hasCount(0);
  }

  /** From the button to the answer without a pointer. */
  private static void answersByKeyboard(Visit member) {
    member.button("Answer").last().focus();
    member.page().keyboard().press("Enter");
    assertThat(member.dialog()).isVisible();
    Locator first = member.answer("want the same thing", "Not at all");
    for (int i = 0; i < 8 && !isFocused(first); i++) {
      member.page().keyboard().press("Tab");
    }
    member.page().keyboard().press("Space");
    member.page().keyboard().press("ArrowDown");
    assertThat(member.answer("want the same thing", "A little")).isChecked();
    member.page().keyboard().press("Enter");
    assertThat(member.dialog()).containsText("Counted.");
    member.page().keyboard().press("Escape");
    assertThat(member.dialog()).hasCount(0);
  }

  private static boolean isFocused(Locator locator) {
    return (boolean) locator.evaluate("it => it === document.activeElement");
  }

  private static void changesTheAnswer(Visit member) {
    member.button("Answer").last().click();
    assertThat(member.answer("want the same thing", "Mostly")).isChecked();
    member.answer("want the same thing", "Completely").check();
    member.inside("Send").click();
    assertThat(member.dialog()).containsText("You can change this until");
    member.inside("Close").click();
  }

  /** Words without a choice stay where they are, with what is missing said under the choice. */
  private static void sharesWords(Visit member) {
    assertThat(member.log()).containsText("What would good look like on a Tuesday?");
    member.button("Answer").last().click();
    Locator words =
        member.dialog().getByLabel(Pattern.compile("What would good look like on a Tuesday"));
    words.fill("One door to knock on.");
    member.inside("Send").click();
    assertThat(member.dialog()).containsText("Please choose what may happen with your words.");
    assertThat(words).hasValue("One door to knock on.");
    member.isAccessible();
    member.dialog().getByLabel("Share them with my name", byExactName()).check();
    member.inside("Send").click();
    assertThat(member.dialog()).containsText("This is how your words will appear");
    assertThat(member.dialog()).containsText("Rosa Delgado");
    member.isAccessible();
    member.inside("Share it like this").click();
    assertThat(member.dialog()).containsText("Counted.");
    member.inside("Close").click();
  }

  @Test
  void windows_in_which_people_write_and_look_back_are_accessible() {
    try (PlayedHouse house = house()) {
      Visit amira = Visit.of(browsing.window(), house).as("U07AMIRAKH");
      looksAt(amira, "/moot heard", "What did somebody we serve say?");
      looksAt(amira, "/moot learned", "What did we learn?");
      looksAt(amira, "/moot thanks", "Whom do you thank?");
      looksAt(amira, "/moot reflect", "How do I work with others?");
      looksAt(amira, "/moot behaviours", "What we expect of each other");
      looksAt(amira, "/moot imagine", "The 5 what-ifs");
      looksAt(amira, "/moot appreciative", "The dates");
      looksAt(amira, "/moot schedule", "Weekly summary");
      looksAt(amira, "/moot forget", "Your code");
      looksAt(amira, "/moot good", "Keep as a draft");

      Visit yusuf = Visit.of(browsing.window(390, 844), house).as("U07YUSUFDE");
      yusuf.button("My Folkmoot").last().click();
      assertThat(yusuf.dialog()).containsText("My settings");
      yusuf.isAccessible();
      assertThat(browsing.complaints()).isEmpty();
    }
  }

  private static void looksAt(Visit visit, String line, String words) {
    visit.types(line);
    assertThat(visit.dialog()).containsText(words);
    visit.isAccessible();
    visit.page().keyboard().press("Escape");
    assertThat(visit.dialog()).hasCount(0);
  }

  @Test
  void themes_are_looked_through_and_published_in_accessible_windows() {
    try (PlayedHouse house = house()) {
      Visit amira = Visit.of(browsing.window(), house).as("U07AMIRAKH");
      amira.types("/moot ask \"What would good look like on a Tuesday?\" now");
      assertThat(amira.log()).containsText("What would good look like on a Tuesday?");
      amira.button("Let the others answer").first().click();
      assertThat(amira.page().getByText(Pattern.compile("\\d+ people answered"))).isVisible();
      amira.button("To the close").first().click();
      amira.button("Look through (conveners)").click();
      assertThat(amira.dialog()).containsText("The machine has put answers together");
      amira.isAccessible();
      amira.inside("Open").first().click();
      assertThat(amira.dialog()).containsText("Save keeps what you change on this page.");
      amira.isAccessible();
      amira.inside("Back to all themes").click();
      amira.inside("Publish").click();
      assertThat(amira.page().locator("body")).containsText("Publish these words?");
      amira.isAccessible();
      assertThat(browsing.complaints()).isEmpty();
    }
  }

  @Test
  void two_people_look_at_once_and_one_sees_what_the_other_does_without_asking() {
    try (PlayedHouse house = house()) {
      Visit amira = Visit.of(browsing.window(), house).as("U07AMIRAKH");
      Visit rosa = Visit.of(browsing.window(), house).as("U07ROSADEL");

      amira.types("/moot pulse now");
      assertThat(rosa.log()).containsText("This week’s pulse");
      assertThat(rosa.log()).not().containsText("It is being posted");

      rosa.button("Answer").last().click();
      rosa.answer("want the same thing", "Partly").check();
      amira.types("Good morning, everybody");
      assertThat(rosa.page().locator("body")).containsText("Good morning, everybody");
      assertThat(rosa.answer("want the same thing", "Partly")).isChecked();
      assertThat(browsing.complaints()).isEmpty();
    }
  }
}
