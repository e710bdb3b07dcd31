package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.selenium.AxeBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import javax.naming.OperationNotSupportedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One person's way through the running product, in a browser that knows nothing yet. */
abstract class Journey {
  static final String PASSWORD = "Parauga-parole-2026";
  private static final String AXE = script();

  /** What axe is asked in each theme: all that it knows, and then what hangs on colours. */
  private static final Map<String, String> QUESTIONS =
      Map.of("light", "", "dark", ", runOnly: ['color-contrast', 'link-in-text-block']");

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration CODE_PATIENCE = Duration.ofSeconds(70);
  private static final Map<String, String> USED_CODES = new HashMap<>();
  private static final Map<String, Set<Cookie>> SESSIONS = new HashMap<>();

  ChromeDriver browser;
  private boolean hasOwnBrowser;
  private Instant began;

  private static String script() {
    try {
      return new AxeBuilder().getAxeScriptProvider().getScript();
    } catch (IOException | OperationNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void openBrowser() throws IOException {
    began = Sandbox.now();
    var flags = flags();
    hasOwnBrowser = !flags.isEmpty();
    browser = hasOwnBrowser ? Chromium.open(flags) : CommonBrowser.fresh(base());
  }

  /** What the browser is told beside the usual when it starts; such a journey has its own. */
  List<String> flags() throws IOException {
    return List.of();
  }

  @AfterEach
  void closeBrowser() {
    if (hasOwnBrowser) {
      browser.quit();
    }
  }

  static String base() {
    return System.getProperty("base.url", "http://127.0.0.1:8080/").replaceAll("/$", "");
  }

  void open(String path) {
    browser.get(base() + path);
    settle();
  }

  /** Waits until the page and its requests are done, and no form is on its way. */
  void settle() {
    until(
        () ->
            Boolean.TRUE.equals(
                browser.executeScript(
                    "return document.readyState === 'complete'"
                        + " && !document.querySelector('form[data-sent]') && (!window.PrimeFaces ||"
                        + " PrimeFaces.ajax.Queue.isEmpty()) && (!window.jQuery || jQuery.active === 0)")));
  }

  void until(java.util.function.BooleanSupplier condition) {
    new WebDriverWait(browser, PATIENCE, Duration.ofMillis(50))
        .ignoring(StaleElementReferenceException.class)
        .until(b -> condition.getAsBoolean());
  }

  WebElement find(String css) {
    return browser.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return browser.findElements(By.cssSelector(css));
  }

  boolean shows(String words) {
    return find("body").getText().contains(words);
  }

  void type(String id, String words) {
    WebElement field = browser.findElement(By.id(id));
    field.clear();
    field.sendKeys(words);
  }

  void choose(String id, String value) {
    new Select(browser.findElement(By.id(id))).selectByValue(value);
  }

  /** Presses a button or follows a link, and waits until what it led to stands. */
  void press(String css) {
    WebElement element = find(css);
    browser.executeScript(
        "window.before = true; arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
    settle();
  }

  /** Presses a button that leads to a new page. */
  void go(String css) {
    press(css);
    until(() -> browser.executeScript("return window.before") == null);
    settle();
  }

  /** Presses a button that asks first, and says yes. */
  void agree(String css) {
    press(css);
    go("dialog.sure [data-yes]");
  }

  void signIn(String username) {
    signIn(username, PASSWORD);
  }

  void signIn(String username, String password) {
    open("/identity/sign-in");
    type("username", username);
    type("password", password);
    go("#submit");
  }

  /**
   * Signs a member of staff in: password, then a code that was not used before. Since there is but
   * one code in half a minute, who has signed in before and only left goes on in that session.
   */
  void signInStaff(String username) {
    if (goesOn(username)) {
      return;
    }
    signIn(username);
    new WebDriverWait(browser, CODE_PATIENCE, Duration.ofMillis(250))
        .until(b -> !Sandbox.code(username).equals(USED_CODES.get(username)));
    String code = Sandbox.code(username);
    USED_CODES.put(username, code);
    type("code", code);
    go("#submit");
    SESSIONS.put(username, browser.manage().getCookies());
  }

  private boolean goesOn(String username) {
    if (!SESSIONS.containsKey(username)) {
      return false;
    }
    open("/open/accessibility");
    SESSIONS.get(username).forEach(browser.manage()::addCookie);
    open("/staff/");
    if (path().equals("/staff/")) {
      return true;
    }
    leave();
    return false;
  }

  /** Goes away from the computer without signing out; nobody is signed in on it any more. */
  void leave() {
    browser.manage().deleteAllCookies();
  }

  String path() {
    return URI.create(browser.getCurrentUrl()).getPath();
  }

  /** A mail that must come in this test; its text has each of the words. */
  JsonObject mail(String to, String subject, String... words) {
    until(() -> Sandbox.mail(began, to, subject, words).isPresent());
    return Sandbox.mail(began, to, subject, words).orElseThrow();
  }

  /** The first address in a mail's text. */
  static String link(JsonObject mail) {
    var address = java.util.regex.Pattern.compile("https?://\\S+").matcher(mail.getString("text"));
    return Optional.of(address).filter(java.util.regex.Matcher::find).orElseThrow().group();
  }

  void phone() {
    browser.manage().window().setSize(new Dimension(390, 844));
    Map<String, Object> screen =
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true);
    browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen);
  }

  /**
   * The page has no fault that axe finds, in the light and in the dark, and says nothing on the
   * console.
   */
  void sound(String name) {
    for (String theme : List.of("light", "dark")) {
      turn(theme);
      assertEquals(List.of(), faults(theme), name + " " + theme);
      picture(name + "-" + theme);
    }
    assertEquals(List.of(), console(), name);
    assertEquals(
        false, browser.executeScript("return document.body.innerText.includes('???')"), name);
  }

  /**
   * What axe finds wrong, in words. It is asked inside the page: its driver for Selenium opens
   * another window for each answer.
   */
  private List<?> faults(String theme) {
    if (Boolean.FALSE.equals(browser.executeScript("return 'axe' in window"))) {
      browser.executeScript(AXE);
    }
    return (List<?>)
        browser.executeAsyncScript(
            "axe.run(document, {resultTypes: ['violations'], preload: false"
                + QUESTIONS.get(theme)
                + "}).then(found => arguments[0]("
                + "found.violations.flatMap(each => each.nodes.map(node =>"
                + " each.id + ' ' + node.target + ' ' + node.html))))");
  }

  /** What the server says to who follows a link that saves a file. */
  int fetched(String link) {
    Object status =
        browser.executeAsyncScript(
            "fetch(arguments[0]).then(a => arguments[1](a.status))",
            find(link).getDomProperty("href"));
    return ((Number) status).intValue();
  }

  /**
   * Colours that are still on their way from one theme to the other have the contrast of neither.
   */
  private void turn(String theme) {
    browser.executeScript(
        "document.documentElement.dataset.theme = arguments[0];"
            + " document.getAnimations().filter(each => each instanceof CSSTransition)"
            + ".forEach(each => each.finish())",
        theme);
  }

  /** What the browser complained of since the last look. */
  List<String> console() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(e -> e.getLevel().intValue() >= Level.WARNING.intValue())
        .map(e -> e.getLevel() + " " + e.getMessage())
        .toList();
  }

  /** Keeps a picture of the whole page where {@code -Dscreenshots=<folder>} asks for it. */
  void picture(String name) {
    String folder = System.getProperty("screenshots", "");
    if (folder.isEmpty()) {
      return;
    }
    var answer =
        browser.executeCdpCommand(
            "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"));
    try {
      Path file = Files.createDirectories(Path.of(folder)).resolve(name + ".png");
      Files.write(file, Base64.getDecoder().decode((String) answer.get("data")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
