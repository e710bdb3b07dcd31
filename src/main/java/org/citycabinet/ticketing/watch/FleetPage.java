package org.citycabinet.ticketing.watch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.citycabinet.ticketing.watch.FleetQuery.Sort;
import org.citycabinet.ticketing.watch.FleetQuery.Which;
import org.citycabinet.web.Pages;

/** Staff's page of the fleet: what is known of each device, and which vehicles have none. */
@Named
@RequestScoped
public class FleetPage {
  private static final int SIZE = 50;

  @Inject Fleet fleet;

  private List<FleetRow> all;
  private List<FleetRow> found;
  private String search;
  private String which;
  private String below;
  private String chips;
  private String sort;
  private String page;

  /** Reads which page is asked for; what is no number of a page is not there. */
  public void open() {
    getPages();
  }

  private List<FleetRow> all() {
    if (all == null) {
      all = fleet.all();
    }
    return all;
  }

  private List<FleetRow> found() {
    if (found == null) {
      found = query().select(all());
    }
    return found;
  }

  private FleetQuery query() {
    return FleetQuery.of(search, which, below, chips, sort);
  }

  /** Whether there is any device or vehicle. */
  public boolean isAny() {
    return !all().isEmpty();
  }

  /** How many of a part of the fleet there are. */
  public int count(Which part) {
    return new FleetQuery("", part, 0, 0, Sort.VEHICLE).select(all()).size();
  }

  /** How many were found. */
  public int getFound() {
    return found().size();
  }

  /** Which page of them is shown. */
  public Pages getPages() {
    return Pages.of(page, found().size(), SIZE);
  }

  /** The rows of the page. */
  public List<FleetRow> getRows() {
    return found().stream().skip(getPages().skipped()).limit(SIZE).toList();
  }

  /** The parts of the fleet. */
  public List<Which> getParts() {
    return List.of(Which.values());
  }

  /** The part that is shown. */
  public Which getPart() {
    return query().which();
  }

  /** The order that is shown. */
  public Sort getOrder() {
    return query().sort();
  }

  /** Below which version of the blocklist devices are shown; 0 where that does not matter. */
  public long getLimit() {
    return query().below();
  }

  /** The same of devices that read chips, where it is another version; 0 where not. */
  public long getChipLimit() {
    return query().chips();
  }

  /** The query of an address that asks for the same, without order and page. */
  public String getQuery() {
    var query = query();
    return "search="
        + URLEncoder.encode(query.words(), StandardCharsets.UTF_8)
        + "&which="
        + query.which()
        + (query.below() > 0 ? "&below=" + query.below() : "")
        + (query.chips() > 0 ? "&chips=" + query.chips() : "");
  }

  /** The same with the order. */
  public String getOrdered() {
    return getQuery() + "&sort=" + getOrder();
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public String getWhich() {
    return which;
  }

  public void setWhich(String which) {
    this.which = which;
  }

  public String getBelow() {
    return below;
  }

  public void setBelow(String below) {
    this.below = below;
  }

  public String getChips() {
    return chips;
  }

  public void setChips(String chips) {
    this.chips = chips;
  }

  public String getSort() {
    return sort;
  }

  public void setSort(String sort) {
    this.sort = sort;
  }

  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }
}
