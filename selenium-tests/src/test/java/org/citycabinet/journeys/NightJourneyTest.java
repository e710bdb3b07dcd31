package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An administrator looks what was done in the night, has a job done, and reads the day's report.
 */
class NightJourneyTest extends Journey {

  @Test
  void anAdministratorSeesTheNightHasAJobDoneAgainAndReadsTheReport() {
    signInStaff("ventspils-admin");
    open("/staff/");
    go("main a[href='/staff/jobs']");
    assertEquals(6, all("#standing tbody tr").size());
    sound("jobs");
    choose("wanted", "settlement");
    agree("#runNow");
    until(this::isDone);
    sound("jobs-done");
    go("#runs tbody a");
    assertTrue(find("#facts").isDisplayed());
    sound("job-run");
    report();
    inEachLanguage();
  }

  /** The page follows the run by itself. */
  private boolean isDone() {
    return all("#runs .tag.wait").isEmpty() && !all("#runs tbody tr").isEmpty();
  }

  private void report() {
    open("/staff/settlement");
    assertTrue(find("#balanced").isDisplayed());
    sound("settlement");
    open("/staff/settlement?date=2001-01-01");
    assertTrue(find("#none").isDisplayed());
    sound("settlement-none");
  }

  private void inEachLanguage() {
    phone();
    for (String language : List.of("lt", "lv", "en")) {
      for (String page : List.of("jobs", "settlement")) {
        open("/staff/" + page + "?language=" + language);
        Object width = browser.executeScript("return document.documentElement.scrollWidth");
        assertEquals(390L, width, page);
        sound(page + "-phone-" + language);
      }
    }
  }
}
