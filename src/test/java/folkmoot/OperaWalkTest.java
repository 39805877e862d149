package folkmoot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole OPERA in a real browser: one person by hand, the others as the playground plays them. */
class OperaWalkTest {
  private static final String TOPIC = "How might we make it easy to ask for help?";
  private static final Pattern ANSWERED = Pattern.compile("answered|Nobody");
  private static final Pattern HEADINGS =
      Pattern.compile("One way in|What we all know|Neighbours and volunteers|Before winter comes");
  private static final String IDEA = "Ask in the queue for the bus";

  @Test
  void a_round_goes_by_from_an_idea_alone_to_the_first_step(@TempDir Path folder) {
    try (Browsing browsing = Browsing.start();
        PlayedHouse house =
            PlayedHouse.start(
                new PlayedHouse.Where(folder, false, 0, Transport.HTTP), InstantSource.system())) {
      Visit amira = Visit.of(browsing.window(), house).as("U07AMIRAKH");
      Visit rosa = Visit.of(browsing.window(), house).as("U07ROSADEL");
      Visit phone = Visit.of(browsing.window(390, 844), house);

      begins(amira);
      presses(rosa, "Join", "You are in");
      goesOn(amira, "Step 1 of 5");
      writes(rosa);
      goesOn(amira, "Step 2 of 5");
      pairs(rosa);
      goesOn(amira, "Step 3 of 5");
      othersAnswer(amira);
      seesWhatIsOneNow(rosa);
      toTheClose(amira, "Step 4 of 5");
      ranks(phone.as("U07ROSADEL"));
      goesOn(amira, "Step 5 of 5");
      othersAnswer(amira);
      arranges(phone);
      toTheClose(amira, "What we agreed");
      takesTheFirstStep(rosa);

      assertThat(phone.log()).containsText("What we agreed");
      phone.isAccessible();
      assertThat(browsing.complaints()).isEmpty();
    }
  }

  private static void begins(Visit amira) {
    amira.types("/moot opera \"" + TOPIC + "\"");
    assertThat(amira.dialog()).containsText("From ideas to what you agree on");
    amira.isAccessible();
    amira.inside("Ask the channel").click();
    assertThat(amira.dialog()).containsText("The channel has it");
    amira.inside("Close").click();
    assertThat(amira.log()).containsText(TOPIC);
  }

  private static void othersAnswer(Visit amira) {
    amira.button("Let the others answer").first().click();
    assertThat(amira.page().locator(".notice.told")).containsText(ANSWERED);
  }

  private static void toTheClose(Visit amira, String words) {
    amira.button("To the close").first().click();
    assertThat(amira.log()).containsText(words);
  }

  private static void goesOn(Visit amira, String words) {
    othersAnswer(amira);
    toTheClose(amira, words);
  }

  private static void presses(Visit visit, String button, String words) {
    visit.button(button).last().click();
    assertThat(visit.dialog()).containsText(words);
    visit.isAccessible();
    visit.inside("Close").click();
    assertThat(visit.dialog()).hasCount(0);
  }

  private static void sends(Visit visit, String button, String words) {
    visit.inside(button).click();
    assertThat(visit.dialog()).containsText(words);
    visit.inside("Close").click();
    assertThat(visit.dialog()).hasCount(0);
  }

  private static Locator line(Visit visit, String label) {
    return visit.dialog().getByLabel(Pattern.compile("^" + label + "\\s*(\\(optional\\))?\\s*$"));
  }

  private static void writes(Visit rosa) {
    rosa.button("Write my ideas").last().click();
    assertThat(rosa.dialog()).containsText("Only you see this now.");
    line(rosa, "Idea 1").fill(IDEA);
    rosa.isAccessible();
    sends(rosa, "Keep", "one idea");
  }

  /** Both lists stand there, hers first; what she leaves open her partner fills in. */
  private static void pairs(Visit rosa) {
    rosa.button("Our page").last().click();
    assertThat(rosa.dialog()).containsText("Rosa Delgado");
    assertThat(rosa.dialog()).containsText(IDEA);
    line(rosa, "Idea 1").fill(IDEA);
    rosa.isAccessible();
    rosa.dialog().getByRole(AriaRole.CHECKBOX).last().check();
    sends(rosa, "Keep", "");
  }

  /** Ideas stand in a thread of their own, and what was said of two of them under the post. */
  private static void seesWhatIsOneNow(Visit rosa) {
    rosa.link("replies").last().click();
    assertThat(rosa.page().locator("body")).containsText(IDEA);
    rosa.isAccessible();
    rosa.link("replies").first().click();
    assertThat(rosa.page().locator("body")).containsText("They are one now");
    rosa.isAccessible();
  }

  private static void ranks(Visit phone) {
    phone.button("My ballot").last().click();
    assertThat(phone.dialog()).containsText(IDEA);
    Locator first = phone.dialog().getByRole(AriaRole.CHECKBOX).first();
    first.check();
    phone.isAccessible();
    sends(phone, "Keep", "you back one idea");
  }

  private static void arranges(Visit phone) {
    // Before that her page would change under the button.
    assertThat(phone.log()).containsText(HEADINGS);
    phone.button("Put together").last().click();
    assertThat(phone.dialog()).containsText("Put together what belongs together.");
    phone.isAccessible();
    phone.page().keyboard().press("Escape");
  }

  private static void takesTheFirstStep(Visit rosa) {
    rosa.button("I’ll take the first step").first().click();
    assertThat(rosa.dialog()).containsText("What is to be done?");
    rosa.isAccessible();
    rosa.page().keyboard().press("Escape");
    Page page = rosa.page();
    assertThat(page.getByRole(AriaRole.IMG).last()).isAttached();
    rosa.isAccessible();
  }
}
