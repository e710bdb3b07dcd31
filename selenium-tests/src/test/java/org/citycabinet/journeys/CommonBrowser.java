package org.citycabinet.journeys;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/**
 * The browser that journeys use one after the other, since opening one takes longer than many a
 * journey. Each finds it as if it were new: a window without a past, no cookie, nothing stored.
 */
final class CommonBrowser {
  private static ChromeDriver browser;

  private CommonBrowser() {}

  /** The browser, for somebody new; all windows of those before are closed. */
  static synchronized ChromeDriver fresh(String site) throws IOException {
    if (browser == null) {
      browser = Chromium.open(List.of());
      Runtime.getRuntime().addShutdownHook(new Thread(browser::quit));
      return browser;
    }
    leaveOldWindows();
    browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    browser.executeCdpCommand(
        "Storage.clearDataForOrigin", Map.of("origin", site, "storageTypes", "all"));
    browser.manage().logs().get(LogType.BROWSER);
    return browser;
  }

  /** What is set for a window, such as its size or that it is offline, goes with it. */
  private static void leaveOldWindows() {
    var old = browser.getWindowHandles();
    browser.switchTo().newWindow(WindowType.WINDOW);
    var fresh = browser.getWindowHandle();
    old.forEach(window -> browser.switchTo().window(window).close());
    browser.switchTo().window(fresh);
    browser.manage().window().setSize(Chromium.SIZE);
  }
}
