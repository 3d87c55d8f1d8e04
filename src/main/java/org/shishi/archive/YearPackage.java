package org.shishi.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.archive.ArchiveSource.Attached;
import org.shishi.archive.ArchiveSource.Paper;
import org.shishi.archive.ArchiveSource.Project;
import org.shishi.archive.PackageReading.Place;
import org.shishi.archive.PackageReading.Section;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The archive of one year: a start page, a page for each project, the tables, the documents, the files and the trail's part. */
@Component
class YearPackage {

    private static final int WIDTH = 20;

    private final ArchiveSource source;
    private final TableReading rows;
    private final ArchivedTrail trail;
    private final ArchiveCounts counts;
    private final PackageReading reading;
    private final PackageFiles files;
    private final PackageEnd end;
    private final MessageSource messages;

    YearPackage(
            ArchiveSource source,
            TableReading rows,
            ArchivedTrail trail,
            ArchiveCounts counts,
            PackageReading reading,
            PackageFiles files,
            PackageEnd end,
            MessageSource messages) {
        this.source = source;
        this.rows = rows;
        this.trail = trail;
        this.counts = counts;
        this.reading = reading;
        this.files = files;
        this.end = end;
        this.messages = messages;
    }

    /** A project on the start page. */
    record Line(String href, Project project, String stage) {}

    /** Within the moment that is read. */
    void write(ArchiveOrder order, int year, ArchiveZip zip) {
        try {
            var title = said("archive.package.title", String.valueOf(year));
            var projects = source.projects(year);
            var pages = new LinkedHashMap<Long, String>();
            projects.forEach(project -> pages.put(project.id(), zip.free("projects/", project.code(), ".html")));
            var papers = files.papers(year, zip);
            var attached = files.attached(year, zip);
            zip.add("index.html", reading.start(start(order, year, title, projects, pages, papers)));
            zip.add(PackageReading.STYLE, reading.style());
            for (var project : projects) {
                zip.add(pages.get(project.id()), page(order, year, project, attached));
            }
            for (var table : ArchiveTable.ALL) {
                zip.add(table.file(), out -> table(order, year, table, out));
            }
            files.add(papers, attached, zip);
            zip.add(ArchivedTrail.FILE, out -> trail.write(year, out));
            end.write(order, title, trail.left(), zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> start(
            ArchiveOrder order,
            int year,
            String title,
            List<Project> projects,
            Map<Long, String> pages,
            Map<Paper, String> papers) {
        var said = new LinkedHashMap<String, Object>();
        said.put("title", title);
        said.put("order", order);
        said.put("product", PackageEnd.product());
        said.put("counts", counts.of(year));
        said.put("open", counts.open(year));
        said.put(
                "projects",
                projects.stream()
                        .map(one -> new Line(
                                PackageReading.href("", pages.get(one.id())), one, said("Stage." + one.stage())))
                        .toList());
        said.put(
                "tables",
                ArchiveTable.ALL.stream()
                        .map(table -> new Place(PackageReading.href("", table.file()), table.title()))
                        .toList());
        var documents = new ArrayList<Place>();
        papers.forEach((paper, name) -> documents.add(new Place(PackageReading.href("", name), paper.filename())));
        said.put("documents", documents);
        said.put("omitted", trail.left());
        return said;
    }

    private byte[] page(ArchiveOrder order, int year, Project project, Map<Attached, String> attached) {
        var sections = new ArrayList<Section>();
        for (var table : ArchiveTable.ALL) {
            if (table.ofProjects()) {
                var section = new Collected();
                rows.read(table, year, project.id(), order.masked(), section);
                if (!section.rows.isEmpty()) {
                    sections.add(new Section(table.title(), section.headings, section.rows));
                }
            }
        }
        var photos = new ArrayList<Place>();
        attached.forEach((file, name) -> {
            if (file.projectId() != null && file.projectId() == project.id()) {
                photos.add(new Place(PackageReading.href("../", name), file.filename()));
            }
        });
        return reading.project(Map.of(
                "project",
                project,
                "facts",
                sections.get(0),
                "sections",
                sections.subList(1, sections.size()),
                "files",
                photos));
    }

    /** Rows of one project: few enough to be held. */
    private static final class Collected implements TableReading.Taker {

        private final List<List<@Nullable Object>> rows = new ArrayList<>();
        private List<String> headings = List.of();

        @Override
        public void headings(List<String> named) {
            headings = named;
        }

        @Override
        public void row(List<@Nullable Object> values) {
            rows.add(values);
        }
    }

    private void table(ArchiveOrder order, int year, ArchiveTable table, OutputStream out) throws IOException {
        try (var csv = SheetWriter.csv(out)) {
            rows.read(table, year, null, order.masked(), new TableReading.Taker() {

                @Override
                public void headings(List<String> named) {
                    var columns = named.stream()
                            .map(name -> SheetColumn.of(name, WIDTH))
                            .toList();
                    told(() -> csv.sheet(new SheetHead(table.title(), List.of(), columns, 0)));
                }

                @Override
                public void row(List<@Nullable Object> values) {
                    told(() -> csv.row(values));
                }
            });
            csv.finish();
        }
    }

    private interface Writing {

        void write() throws IOException;
    }

    private static void told(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String said(String key, Object... values) {
        return messages.getMessage(key, values, Locale.SIMPLIFIED_CHINESE);
    }
}
