package folkmoot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** A person's window. */
record Visit(Page page, URI address) {
  static Visit of(Page page, PlayedHouse house) {
    return new Visit(page, house.address());
  }

  Visit as(String id) {
    page.navigate(address + "?as=" + id);
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  Locator inside(String name) {
    return dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator log() {
    return page.getByRole(AriaRole.LOG);
  }

  /** The group of answers under a question that holds these words. */
  Locator question(String words) {
    return dialog().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(words));
  }

  Locator answer(String question, String point) {
    return question(question)
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(point).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  void types(String line) {
    Locator box = page.getByRole(AriaRole.TEXTBOX, composer());
    box.fill(line);
    box.press("Enter");
  }

  /** With suggestions open it is a combobox, and a text box else. */
  private static Page.GetByRoleOptions composer() {
    return new Page.GetByRoleOptions().setName(Pattern.compile("^Message #"));
  }

  void isAccessible() {
    Browsing.isAccessible(page);
  }
}
