package client;

import client.api.ProjectsApi;
import client.api.SavedViewsApi;
import client.model.Problem;
import client.model.ViewForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A program as somebody would write it with the generated client; ApiClientTests compiles and runs it. */
public final class Caller {

    private final ApiClient client = new ApiClient();

    private Caller(String base, String token) {
        client.updateBaseUri(base);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    }

    /** What it was answered, a line each. */
    public static List<String> call(String base, String token) throws Exception {
        return new Caller(base, token).all();
    }

    private List<String> all() throws Exception {
        var answers = new ArrayList<String>();
        var projects = new ProjectsApi(client);
        var page = projects.projectList(ProjectsApi.APIProjectListRequest.newBuilder()
                .year(2023)
                .asOf(LocalDate.of(2024, 1, 8))
                .sort(List.of("-deadline", "code"))
                .size(3)
                .build());
        answers.add("listed " + page.getContent().size());
        var first = page.getContent().get(0);
        var one = projects.projectShow(ProjectsApi.APIProjectShowRequest.newBuilder()
                .code(first.getCode())
                .build());
        answers.add("same title " + one.getTitle().equals(first.getTitle()));
        var saved = new SavedViewsApi(client)
                .viewSave(SavedViewsApi.APIViewSaveRequest.newBuilder()
                        .viewForm(new ViewForm().name("generated").query("level=COUNTY"))
                        .idempotencyKey("generated-1")
                        .build());
        answers.add("saved " + saved.getName());
        answers.add("refused " + refused());
        return answers;
    }

    private String refused() throws Exception {
        try {
            new SavedViewsApi(client)
                    .viewSave(SavedViewsApi.APIViewSaveRequest.newBuilder()
                            .viewForm(new ViewForm().name(" ").query(""))
                            .build());
            return "not";
        } catch (ApiException e) {
            var problem = ApiClient.createDefaultObjectMapper().readValue(e.getResponseBody(), Problem.class);
            return e.getCode() + " " + problem.getErrors().get(0).getField();
        }
    }
}
