package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** One real browser, in which each person gets a window of their own. */
final class Browsing implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** Milliseconds until something that ought to appear is missed; a busy machine takes its time. */
  private static final double PATIENCE = 30_000;

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Browsing(Playwright playwright) {
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Where no Chromium is installed the walk is left out, but never where everything is checked. */
  static Browsing start() {
    boolean required = "true".equals(System.getenv("CI"));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    assumeTrue(required || Files.isExecutable(CHROMIUM), "Chromium is not installed here");
    return new Browsing(
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
  }

  /** A window 1280 by 800 with nothing remembered from any other. */
  Page window() {
    return window(1280, 800);
  }

  Page window(int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                // A window that is still fading in has less contrast than it will have.
                .setReducedMotion(ReducedMotion.REDUCE));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    return page;
  }

  /** What went wrong in any window: refused by the page's policy, missing, or thrown. */
  List<String> complaints() {
    return complaints;
  }

  /** Shuts all windows; the next ones know nothing of them. */
  void leave() {
    browser.contexts().forEach(BrowserContext::close);
    complaints.clear();
  }

  /** What axe finds on the page is nothing serious. */
  static void isAccessible(Page page) {
    List<String> found =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Browsing::told)
                .toList();
    assertThat(found).as("what axe finds at " + page.url()).isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " at "
        + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
