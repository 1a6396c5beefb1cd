{#- What the front matter of each page says about it, for the search: its description, then its
    questions. A script, because from disk a page may load no data. -#}
window.gradbookQuestions = {
{%- for file in pages if file.page.meta.questions %}
  {{ file.url | tojson }}: {{ ([file.page.meta.description] + file.page.meta.questions) | tojson }},
{%- endfor %}
};
