-- The tables of the archive of a year: the name of the file, the title, and the rows in the words of those who read it without the product. A heading may say after a stroke how its
-- values are told: the beginning of the keys that name the words of an enum, or "phone". "_project" ties a row to a page and is no column.
--- projects 项目台账
select p.id as _project, p.code as "项目编号", p.title as "项目名称", p.level as "级别|Level", a.name as "方面", p.content as "建设内容",
    p.target as "年度目标", u.name as "牵头单位",
    (select string_agg(r.name, '、' order by r.code) from unit r where r.id = any(p.responsible_unit_ids)) as "责任单位",
    p.leader as "分管领导", p.contact_person as "联系人", p.contact_phone as "联系电话|phone", p.task_force as "工作专班",
    p.measures as "推进举措", p.supervision as "督导机制", p.adopted_on as "确定日期", p.deadline as "完成时限",
    p.quota as "定额保障（万元）", p.investment as "总投资（万元）", q.annual_investment as "年度计划投资（万元）",
    p.latitude as "纬度", p.longitude as "经度", p.stage as "状态|Stage", p.stage_since as "状态起始日", p.started_on as "开工日期",
    p.completed_on as "完工日期", p.forecast as "预计完工", p.percent as "形象进度（%）", p.progress_note as "进度说明",
    p.problem as "存在问题", p.blocker as "滞后原因|Blocker", p.remark as "备注"
from project_now p join project q on q.id = p.id left join aspect a on a.id = p.aspect_id join unit u on u.id = p.lead_unit_id
where p.plan_year = :year order by p.code
--- indicators 指标
select p.id as _project, p.code as "项目编号", i.name as "指标", i.direction as "要求|Direction", i.value as "目标值", i.unit as "单位",
    i.result as "完成值", l.valid_on as "自何日起"
from project p join project_plan l on l.project_id = p.id and l.withdrawn_by is null join project_indicator i on i.plan_id = l.id
where p.plan_year = :year order by p.code, l.valid_on, l.id, i.position
--- milestones 里程碑
select p.id as _project, p.code as "项目编号", m.name as "里程碑", m.weight as "权重（%）", m.planned_on as "计划完成日",
    m.actual_on as "实际完成日", l.valid_on as "自何日起"
from project p join project_plan l on l.project_id = p.id and l.withdrawn_by is null join project_milestone m on m.plan_id = l.id
where p.plan_year = :year order by p.code, l.valid_on, l.id, m.position
--- sites 点位
select p.id as _project, p.code as "项目编号", s.name as "点位", t.name as "乡镇（街道）", s.village as "村（社区）", s.latitude as "纬度",
    s.longitude as "经度", l.valid_on as "自何日起"
from project p join project_plan l on l.project_id = p.id and l.withdrawn_by is null join project_site s on s.plan_id = l.id
    left join unit t on t.id = s.township_id
where p.plan_year = :year order by p.code, l.valid_on, l.id, s.position
--- promises 票决确定的内容
select p.id as _project, p.code as "项目编号", o.voted_on as "票决日期", o.title as "项目名称", o.content as "建设内容", o.target as "年度目标",
    o.amount as "金额（万元）", o.deadline as "完成时限",
    (select string_agg(concat_ws(' ', i.name, i.value, i.unit), '；' order by i.position) from project_promise_indicator i
        where i.project_id = p.id) as "指标"
from project p join project_promise o on o.project_id = p.id where p.plan_year = :year order by p.code
--- course 办理过程
select p.id as _project, p.code as "项目编号", f.valid_on as "自何日起", r.command as "事项|LedgerCommand", f.stage as "状态|Stage",
    f.percent as "形象进度（%）", f.forecast as "预计完工", f.said as "说明", r.reason as "原因", r.actor as "记录人",
    r.recorded_at as "记录时间", case when f.withdrawn_by is null then '' else '已撤回' end as "备注"
from project p join (
    select project_id, valid_on, record_id, withdrawn_by, stage, null::numeric as percent, null::date as forecast, '' as said from project_stage
    union all select project_id, valid_on, record_id, withdrawn_by, null, percent, null, concat_ws('；', nullif(note, ''), nullif(problem, ''))
        from project_progress
    union all select project_id, valid_on, record_id, withdrawn_by, null, null, forecast, '' from project_forecast
    union all select project_id, valid_on, record_id, withdrawn_by, null, null, null, title from project_state
    union all select project_id, valid_on, record_id, withdrawn_by, null, null, null, '' from project_plan) f on f.project_id = p.id
    join project_record r on r.id = f.record_id
where p.plan_year = :year order by p.code, r.recorded_at, r.id, f.valid_on, f.stage, f.percent, f.forecast, f.said
--- reports 进展报送
select p.id as _project, p.code as "项目编号", e.code as "报送期", u.name as "报送单位", t.state as "状态|ReportState",
    case when t.late then '是' else '否' end as "是否迟报", case when t.no_change then '是' else '否' end as "本期无变化",
    t.percent as "形象进度（%）", t.progress as "进展情况", t.problems as "存在问题", t.coordination as "需协调事项", t.next_step as "下一步打算",
    t.completed_on as "完工日期", t.forecast as "预计完工", t.blocker as "滞后原因|Blocker", t.clears_on as "预计解决日期",
    t.submitted_by as "报送人", t.submitted_at as "报送时间", t.decided_by as "审核人", t.decided_at as "审核时间", t.return_reason as "退回原因"
from progress_report t join project p on p.id = t.project_id join reporting_period e on e.id = t.period_id join unit u on u.id = t.unit_id
where p.plan_year = :year order by p.code, e.due_on, u.code
--- money 资金明细
select p.id as _project, p.code as "项目编号", f.stage as "环节|FundingStage", f.tier as "资金级次|FundingTier",
    f.channel as "渠道|FundingChannel", f.booked_on as "日期", f.amount as "金额（万元）", f.document_number as "文号", f.note as "备注",
    f.actor as "记录人", f.recorded_at as "记录时间", case when f.counter_of is null then '' else '冲销' end as "冲销"
from funding_entry f join project p on p.id = f.project_id where p.plan_year = :year order by p.code, f.booked_on, f.id
--- money-findings 资金疑点说明
select p.id as _project, p.code as "项目编号", f.kind as "疑点|FundingCheck", f.amount as "金额（万元）", f.reason as "说明", f.actor as "说明人",
    f.recorded_at as "说明时间"
from funding_acknowledgement f join project p on p.id = f.project_id where p.plan_year = :year order by p.code, f.recorded_at, f.id
--- quota 定额保障资金
select valid_on as "自何日起", total as "总额（万元）", document_number as "文号", note as "备注", actor as "记录人", recorded_at as "记录时间"
from funding_quota where plan_year = :year order by valid_on, id
--- adjustments 项目变更
select p.id as _project, p.code as "项目编号", d.code as "变更编号", d.title as "事由", d.kind as "种类|AdjustmentKind",
    case when d.major then '是' else '否' end as "重大", d.state as "状态|AdjustmentState", d.decider as "决定机关|Decider", d.from_text as "原内容",
    d.to_text as "变更为", d.old_deadline as "原时限", d.new_deadline as "新时限", d.reason as "理由", d.documents as "依据文件",
    d.requested_by as "申请人", d.requested_on as "申请日期", d.opinion as "审核意见", d.opinion_by as "审核人", d.government as "政府研究",
    d.decision as "决定", d.decided_on as "决定日期", d.withdrawn_because as "撤回原因"
from adjustment d join project p on p.id = d.project_id where p.plan_year = :year order by p.code, d.id
--- notices 督查通知单
select n.project_id as _project, p.code as "项目编号", n.kind as "种类|NoticeKind", n.colour as "颜色|NoticeColour", n.mark as "字", n.year as "文号年份",
    n.number as "号", n.matter as "事由", n.problem as "问题", n.demand as "要求", u.name as "收件单位", n.issued_on as "签发日期", n.issuer as "签发人",
    n.due_on as "回复时限", n.state as "状态|NoticeState", n.ended_on as "办结日期"
from notice n join unit u on u.id = n.unit_id left join project p on p.id = n.project_id
where n.plan_year = :year or p.plan_year = :year order by n.id
--- notice-steps 督查通知单办理
select n.project_id as _project, p.code as "项目编号", n.number as "号", n.matter as "事由", s.verb as "办理|NoticeVerb", s.held_on as "日期",
    s.actor as "办理人", u.name as "单位", s.reason as "原因", s.measures as "整改措施", s.result as "办理结果", s.evidence as "佐证材料",
    s.due_on as "时限"
from notice_step s join notice n on n.id = s.notice_id left join project p on p.id = n.project_id left join unit u on u.id = s.unit_id
where n.plan_year = :year or p.plan_year = :year order by n.id, s.id
--- inspections 督查检查
select i.kind as "种类|InspectionKind", i.theme as "主题", i.plan as "方案", i.held_on as "日期", i.state as "状态|InspectionState",
    i.conclusion as "结论", (select string_agg(u.name, '、' order by b.position) from inspection_body b join unit u on u.id = b.unit_id
        where b.inspection_id = i.id) as "检查单位", i.recorded_by as "记录人"
from inspection i where i.plan_year = :year order by i.held_on, i.id
--- inspection-sites 现场检查
select s.project_id as _project, p.code as "项目编号", i.theme as "检查主题", i.held_on as "检查日期", s.site as "点位", s.note as "现场情况",
    s.evidence as "佐证材料", s.seen_on as "查看日期", s.seen_by as "查看人"
from inspection_site s join inspection i on i.id = s.inspection_id join project p on p.id = s.project_id
where p.plan_year = :year order by p.code, i.held_on, s.id
--- findings 督查问题
select f.project_id as _project, p.code as "项目编号", f.site as "点位", f.category as "类别|FindingCategory", f.severity as "严重程度|Severity",
    f.description as "问题描述", f.evidence as "佐证材料", u.name as "责任单位", f.leader as "责任领导", f.demand as "整改要求",
    f.found_on as "发现日期", f.due_on as "整改时限", f.state as "状态|FindingState", f.ended_on as "销号日期"
from finding f join project p on p.id = f.project_id join unit u on u.id = f.unit_id
where p.plan_year = :year order by p.code, f.id
--- finding-steps 督查问题办理
select f.project_id as _project, p.code as "项目编号", f.description as "问题描述", s.verb as "办理|FindingVerb", s.held_on as "日期",
    s.actor as "办理人", u.name as "单位", s.reason as "原因", s.measures as "整改措施", s.progress as "整改进展", s.evidence as "佐证材料",
    s.due_on as "时限"
from finding_step s join finding f on f.id = s.finding_id join project p on p.id = f.project_id left join unit u on u.id = s.unit_id
where p.plan_year = :year order by p.code, f.id, s.id
--- instructions 领导批示
select i.project_id as _project, p.code as "项目编号", i.leader as "批示领导", i.said_on as "批示日期", i.wording as "批示内容", u.name as "办理单位",
    i.due_on as "办理时限", i.reply as "办理情况", i.replied_on as "回复日期", i.replied_by as "回复人"
from instruction i join project p on p.id = i.project_id join unit u on u.id = i.unit_id
where p.plan_year = :year order by p.code, i.id
--- handovers 完工投用验收
select h.project_id as _project, p.code as "项目编号", h.step as "事项|HandoverStep", h.happened_on as "日期", h.account as "情况",
    h.skipped as "跳过原因", h.used_by as "使用单位", h.maintained_by as "管护单位", h.body as "验收单位", h.members as "验收人员",
    h.conclusion as "结论|AcceptanceConclusion", h.told_name as "登记人", h.told_at as "登记时间", h.returned_name as "退回人",
    h.returned_at as "退回时间", h.returned_reason as "退回原因"
from project_handover h join project p on p.id = h.project_id where p.plan_year = :year order by p.code, h.id
--- closings 销号
select c.project_id as _project, p.code as "项目编号", c.kind as "种类|ClosingKind", c.evidence as "依据", c.state as "状态|ClosingState",
    c.requested_name as "申请人", c.requested_at as "申请时间", c.answered_name as "核实人", c.answered_at as "核实时间", c.opinion as "核实意见",
    c.closed_on as "销号日期"
from project_closing c join project p on p.id = c.project_id where p.plan_year = :year order by p.code, c.id
--- look-backs 回头看
select s.project_id as _project, p.code as "项目编号", l.name as "回头看", a.looked_on as "查看日期", a.use_found as "使用情况|UseFound",
    a.quantity as "使用量", a.quantity_unit as "计量单位", a.extent as "使用情况说明", a.maintainer as "管护单位", a.maintenance_paid as "管护经费",
    a.quality_found as "质量|QualityFound", a.quality_note as "质量说明", a.opinion as "群众意见", a.unpaid as "未付款（万元）", a.note as "备注",
    a.filled_name as "填写人", a.signed_name as "签字人", a.signed_at as "签字时间"
from look_back_project s join look_back l on l.id = s.look_back_id join project p on p.id = s.project_id
    left join look_back_answer a on a.subject_id = s.id
where p.plan_year = :year order by p.code, l.first_on, a.attempt
--- votes 票决
select b.name as "票决机关", v.meeting as "会议", v.held_on as "日期", v.state as "状态|VoteState", v.seats as "名额", v.deputies as "应到人数",
    c.number as "候选号", c.title as "候选项目", c.content as "建设内容", c.amount as "金额（万元）",
    (select p.code from vote_project w join project p on p.id = w.project_id where w.vote_id = v.id and w.number = c.number) as "入选后项目编号",
    v.announced_at as "公告时间", v.announcement as "公告"
from vote v join voting_body b on b.id = v.body_id join vote_candidate c on c.vote_id = v.id
where v.plan_year = :year order by v.held_on, v.id, c.number
--- assessments 满意度测评
select s.project_id as _project, s.code as "项目编号", s.title as "测评对象", a.meeting as "会议", a.held_on as "日期", r.satisfied as "满意",
    r.fairly_satisfied as "基本满意", r.dissatisfied as "不满意", r.abstain as "弃权", r.base as "基数", r.grade as "结果|Satisfaction",
    a.announced_at as "公布时间"
from assessment a join assessment_subject s on s.assessment_id = a.id
    left join assessment_result r on r.assessment_id = a.id and r.number = s.number
where a.plan_year = :year order by a.held_on, a.id, s.number
--- proposals 建议征集
select b.name as "票决机关", o.code as "建议编号", o.origin as "来源|ProposalOrigin", o.title as "建议名称", o.background as "背景", o.content as "内容",
    o.implementer as "建议实施单位", o.amount as "估算（万元）", o.money as "资金来源", o.feasibility as "可行性", o.proposer as "建议人",
    o.phone as "联系电话|phone", o.submitted_at as "提交时间", o.state as "状态|ProposalState", o.screening as "筛选意见", o.screened_by as "筛选人",
    o.screened_on as "筛选日期", o.outcome as "答复"
from proposal o join collection_window w on w.id = o.window_id join voting_body b on b.id = w.body_id
where w.plan_year = :year order by o.id
--- reserve 储备库
select b.name as "票决机关", i.title as "项目名称", i.content as "建设内容", i.target as "年度目标", u.name as "牵头单位", i.amount as "估算（万元）",
    i.deadline as "完成时限", i.state as "状态|ReserveState"
from reserve_item i join voting_body b on b.id = i.body_id left join unit u on u.id = i.lead_unit_id
where i.plan_year = :year order by i.id
--- superior-notices 上级通报和表扬
select n.tier as "层级|SuperiorTier", n.body as "来文单位", n.number as "文号", n.issued_on as "日期", n.kind as "种类|SuperiorNoticeKind", n.says as "内容",
    n.answer_by as "回复时限",
    (select string_agg(u.name, '、' order by u.code) from superior_notice_unit w join unit u on u.id = w.unit_id where w.notice_id = n.id) as "涉及单位",
    (select string_agg(p.code, '、' order by p.code) from superior_notice_project w join project p on p.id = w.project_id
        where w.notice_id = n.id) as "涉及项目",
    (select string_agg(concat(u.name, '：', a.text), '；' order by a.id) from superior_notice_answer a join unit u on u.id = a.unit_id
        where a.notice_id = n.id) as "回复", n.withdrawn_reason as "撤销原因"
from superior_notice n where n.plan_year = :year order by n.issued_on, n.id
--- vetoes 一票否决
select v.project_id as _project, p.code as "项目编号", u.name as "单位", v.ground as "情形|VetoGround", v.fact_on as "事实日期",
    s.verb as "办理|VetoVerb", s.cause as "免责情形|ExemptionCause", s.reason as "理由", s.evidence as "佐证材料", s.by_name as "办理人", s.at as "办理时间"
from veto v join unit u on u.id = v.unit_id left join project p on p.id = v.project_id left join veto_step s on s.veto_id = v.id
where v.plan_year = :year order by v.id, s.number
--- evaluations 考核得分
select e.number as "次数", e.as_of as "截止日", e.published_at as "公布时间", r.unit_code as "单位编号", r.unit_name as "单位", r.total as "得分",
    r.most as "满分", r.rank as "名次", r.among as "参评单位数", r.grade as "等次|EvaluationGrade", r.veto as "一票否决"
from evaluation e join evaluation_result r on r.evaluation_id = e.id where e.plan_year = :year order by e.number, r.series, r.rank, r.unit_code
--- periods 报送期
select code as "报送期", first_day as "起", last_day as "止", due_on as "报送时限" from reporting_period where year = :year order by due_on, code
--- documents 文件
select kind as "种类|DocumentKind", number as "期（版）号", title as "标题", period as "报送期", as_of as "数据截止日", dated_on as "成文日期",
    state as "状态|DocumentState", issued_by as "签发人", issued_at as "签发时间", sha256 as "内容校验值"
from document where plan_year = :year order by id
--- units 单位
select code as "单位编号", name as "单位名称", kind as "类型|UnitKind", case when active then '' else '已停用' end as "备注" from unit order by code
