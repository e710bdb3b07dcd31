package org.citycabinet.ticketing.editions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.words.Refused;

/** What an amendment would have made of what was sold, driven and paid back. */
@Named("amendmentPreviewPage")
@RequestScoped
public class PreviewPage {
  @Inject AmendmentDesk amendments;
  @Inject PreviewDesk desk;

  private UUID id;
  private String kind;
  private String page;
  private PreviewKind chosen;
  private int at;
  private Amendment amendment;
  private Preview preview;
  private List<PreviewSum> sums;
  private List<PreviewLine> lines;
  private int count;

  /** Finds it before anything is shown. */
  public void open() {
    amendment = amendments.one(id);
    preview = desk.one(id);
    sums = desk.sums(preview);
    chosen =
        Stream.of(PreviewKind.values())
            .filter(each -> each.name().equals(kind))
            .findFirst()
            .orElseGet(this::first);
    count = desk.count(preview, chosen);
    at = Math.min(asked(), Math.max(0, count - 1) / PreviewDesk.PAGE);
    lines = desk.lines(preview, chosen, at);
  }

  /** The first kind of which anything would have been otherwise. */
  private PreviewKind first() {
    return sums.stream()
        .filter(sum -> sum.changed() > 0)
        .map(PreviewSum::kind)
        .findFirst()
        .orElse(PreviewKind.SALE);
  }

  /** What stands in an address may be anything. */
  private int asked() {
    return page == null || !page.matches("\\d{1,6}") ? 0 : Integer.parseInt(page);
  }

  /** The amendment. */
  public Amendment getAmendment() {
    if (amendment == null) {
      // What stands in the address is no text at all, and nothing was opened.
      throw Refused.missing("platform.error.missing");
    }
    return amendment;
  }

  /** The preview. */
  public Preview getPreview() {
    return preview;
  }

  /** Whether the amendment is another one since. */
  public boolean isOutdated() {
    return !preview.isUnderWay() && !desk.isOf(preview, id);
  }

  /** What is there in all, by kind. */
  public List<PreviewSum> getSums() {
    return sums;
  }

  /** The lines of the chosen kind, on the chosen page. */
  public List<PreviewLine> getLines() {
    return lines;
  }

  /** Whether there are more lines than are kept. */
  public boolean isCut() {
    return sums.stream().mapToLong(PreviewSum::changed).sum() > PreviewStore.MOST_LINES;
  }

  /** How many lines are kept at most. */
  public int getMost() {
    return PreviewStore.MOST_LINES;
  }

  /** The number of the first line on the page. */
  public int getFirst() {
    return at * PreviewDesk.PAGE + 1;
  }

  /** The number of the last line on the page. */
  public int getLast() {
    return at * PreviewDesk.PAGE + lines.size();
  }

  /** How many lines of the kind there are. */
  public int getCount() {
    return count;
  }

  /** Whether there are lines after these. */
  public boolean isFollowed() {
    return getLast() < count;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  /** The kind whose lines are shown. */
  public PreviewKind getChosen() {
    return chosen;
  }

  /** Which page of them, from 0. */
  public int getAt() {
    return at;
  }
}
