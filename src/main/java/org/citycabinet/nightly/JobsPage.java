package org.citycabinet.nightly;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Messages;
import org.citycabinet.web.PageNotes;
import org.citycabinet.web.Pages;
import org.citycabinet.words.Refused;

/** What is done every night, how it stands, and what came of it before. */
@Named
@ViewScoped
public class JobsPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;

  @Inject transient JobDesk desk;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;

  private String job;
  private String page;
  private String wanted;
  private Pages pages;
  private transient List<JobDesk.Standing> standings;
  private transient List<JobRun> runs;

  /** Reads which runs are shown. */
  public void open() {
    pages = Pages.of(page, desk.count(filter()), SIZE);
  }

  /** The job whose runs are shown; null for all. */
  private String filter() {
    return Optional.ofNullable(job).filter(word -> !word.isBlank()).orElse(null);
  }

  /** How each job stands; read once, though the page asks several times. */
  public List<JobDesk.Standing> getStandings() {
    if (standings == null) {
      standings = desk.standings();
    }
    return standings;
  }

  /** The jobs, to choose one. */
  public List<Choice> getChoices() {
    return getStandings().stream().map(each -> new Choice(each.job(), name(each.job()))).toList();
  }

  /** What people call a job; one that is not known here by its own word. */
  public String name(String word) {
    boolean isKnown = NightlyJob.of(word).isPresent() || OTHERS.contains(word);
    return isKnown ? Messages.text(me.locale(), "nightly.job." + word) : word;
  }

  /** Jobs that run when there is work, for all operators. */
  private static final List<String> OTHERS =
      Arrays.asList("imports", "notice-dispatch", "edition-previews");

  /** Which of the runs are shown. */
  public Pages getPages() {
    if (pages == null) {
      open();
    }
    return pages;
  }

  /** Those runs, the newest first; read once, though the page asks several times. */
  public List<JobRun> getRuns() {
    if (runs == null) {
      runs = desk.some(filter(), getPages().skipped(), pages.size());
    }
    return runs;
  }

  /** Whether anything is under way. */
  public boolean isBusy() {
    return getRuns().stream().anyMatch(JobRun::isRunning);
  }

  /** The address of the page before the number of a part of the list. */
  public String getPath() {
    return "/staff/jobs?job=" + (filter() == null ? "" : filter()) + "&page=";
  }

  /** Does the chosen job now. */
  public String runNow() {
    if (wanted == null || wanted.isBlank()) {
      throw Refused.field("wanted", "platform.field.choose");
    }
    desk.runNow(wanted);
    notes.done("nightly.begun", name(wanted));
    return "/staff/jobs?faces-redirect=true&job=" + wanted;
  }

  public String getJob() {
    return job;
  }

  /** What is no word of a job shows the runs of all. */
  public void setJob(String job) {
    this.job = job != null && job.matches("[a-z-]{1,60}") ? job : null;
  }

  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }
}
